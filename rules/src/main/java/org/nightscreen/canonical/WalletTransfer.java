package org.nightscreen.canonical;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One on-chain transfer. Feed {@code wallet_transfer}; the fields are those of the canonical
 * schema, in its order. Optional fields are null where the extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record WalletTransfer(
    String transactionHash,
    Instant blockDatetime,
    String blockchainNetwork,
    String fromAddress,
    String toAddress,
    String assetCode,
    BigDecimal amount,
    BigDecimal fiatValue) {

  public WalletTransfer {
    CanonicalFormatException.require("wallet_transfer", "transaction_hash", transactionHash);
    CanonicalFormatException.require("wallet_transfer", "block_datetime", blockDatetime);
    CanonicalFormatException.require("wallet_transfer", "blockchain_network", blockchainNetwork);
    CanonicalFormatException.require("wallet_transfer", "from_address", fromAddress);
    CanonicalFormatException.require("wallet_transfer", "to_address", toAddress);
    CanonicalFormatException.require("wallet_transfer", "asset_code", assetCode);
    CanonicalFormatException.require("wallet_transfer", "amount", amount);
  }
}
