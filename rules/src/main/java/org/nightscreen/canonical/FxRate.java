package org.nightscreen.canonical;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Base units per one unit of the asset on a day. Feed {@code fx_rate}; the fields are those of the
 * canonical schema, in its order. Optional fields are null where the extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record FxRate(LocalDate rateDate, String assetCode, String baseCurrency, BigDecimal rate) {

  public FxRate {
    CanonicalFormatException.require("fx_rate", "rate_date", rateDate);
    CanonicalFormatException.require("fx_rate", "asset_code", assetCode);
    CanonicalFormatException.require("fx_rate", "base_currency", baseCurrency);
    CanonicalFormatException.require("fx_rate", "rate", rate);
  }
}
