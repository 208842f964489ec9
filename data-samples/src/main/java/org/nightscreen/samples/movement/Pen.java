package org.nightscreen.samples.movement;

import java.time.Instant;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;

/** Writes the movements of one customer and numbers them. */
public final class Pen {

  private final RowSink sink;
  private final Client client;
  private int bankRows;
  private int exchangeRows;
  private int references;
  private int walletRows;

  public Pen(RowSink sink, Client client) {
    this.sink = sink;
    this.client = client;
  }

  public Client client() {
    return client;
  }

  /** Writes a bank movement and returns its id. */
  public String write(BankDraft draft) {
    String id = "B" + client.accountId() + "-" + ++bankRows;
    sink.write(FeedKind.BANK_TRANSACTION, draft.numbered(id));
    return id;
  }

  /** Writes a movement of the customer's exchange account and returns its id. */
  public String write(ExchangeDraft draft) {
    String id = "E" + client.accountId() + "-" + ++exchangeRows;
    sink.write(FeedKind.EXCHANGE_TRANSACTION, draft.numbered(id, client.exchangeAccountId()));
    return id;
  }

  /** Writes a movement of the exchange account that the chain extract holds as well. */
  public String writeOnChain(ExchangeDraft draft) {
    String id = write(draft);
    String hash = draft.hashOr("tx" + id);
    sink.write(FeedKind.WALLET_TRANSFER, draft.onChain(hash).numbered(hash));
    return id;
  }

  /** Writes a transfer between wallets and returns its hash. */
  public String write(WalletDraft draft) {
    WalletTransfer row = draft.numbered("ch" + client.accountId() + "-" + ++walletRows);
    sink.write(FeedKind.WALLET_TRANSFER, row);
    return row.transactionHash();
  }

  /** Writes a session of the bank account. */
  public void write(AccessDraft draft) {
    sink.write(FeedKind.ACCESS_EVENT, draft.of(client.accountId()));
  }

  /** Writes a session of the exchange account. */
  public void writeAtExchange(AccessDraft draft) {
    sink.write(FeedKind.ACCESS_EVENT, draft.of(client.exchangeAccountId()));
  }

  /**
   * Money goes from the bank account to the exchange, both books; returns the id in the exchange's.
   */
  public String fund(Instant moment, long cents) {
    String reference = nextReference();
    Party account = client.party();
    write(
        BankDraft.of(TransactionType.INSTANT_CREDIT_TRANSFER, moment, cents)
            .from(account)
            .to(Institutions.EXCHANGE_MONEY)
            .text("Deposit " + client.exchangeAccountId())
            .reference(reference));
    return write(
        ExchangeDraft.fiat(EventType.FIAT_DEPOSIT, moment.plusSeconds(240), cents)
            .bank(account.accountId(), true, reference));
  }

  /**
   * Money goes from the exchange to the bank account, both books; returns the id in the exchange's.
   */
  public String cashOut(Instant moment, long cents) {
    String reference = nextReference();
    Party account = client.party();
    write(
        BankDraft.of(TransactionType.CREDIT_TRANSFER, moment.plusSeconds(900), cents)
            .from(Institutions.EXCHANGE_MONEY)
            .to(account)
            .text("Withdrawal " + client.exchangeAccountId())
            .reference(reference));
    return write(
        ExchangeDraft.fiat(EventType.FIAT_WITHDRAWAL, moment, cents)
            .bank(account.accountId(), true, reference));
  }

  private String nextReference() {
    return "E2E-" + client.accountId() + "-" + ++references;
  }
}
