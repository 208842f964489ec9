package org.nightscreen.subject;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;

/**
 * What rules may know of an account, as of the business date.
 *
 * @param key key of institution and account id
 * @param accountId native id
 * @param institutionId BIC, LEI or house code
 * @param kind bank or exchange
 * @param type exemptions hang on it
 * @param openDate day of opening
 * @param lastActivityDate last customer-initiated event before the extract, or null
 * @param terms what was agreed for the account
 */
public record AccountProfile(
    long key,
    String accountId,
    String institutionId,
    AccountKind kind,
    AccountType type,
    LocalDate openDate,
    LocalDate lastActivityDate,
    Terms terms)
    implements java.io.Serializable {

  /** Zones by name: asked for at every account. */
  private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

  /**
   * What was agreed for an account; null where the master does not say.
   *
   * @param currency ISO 4217
   * @param zone IANA name of its time zone
   * @param dailyTransferLimit in its own currency, 1/10,000
   * @param dailyCashLimit in its own currency, 1/10,000
   * @param limitRaisedOn first business date of the present transfer or cash limit, if it is a
   *     raised one
   * @param gamblingLicence whether its holder may take bets
   * @param merchantRegistered whether its holder is a registered merchant
   * @param known what reference data says of the account
   * @param openingDevice key of the device it was opened with
   * @param owners keys of the customers who own it: primary holder, OWNER, JOINT and UBO
   */
  public record Terms(
      String currency,
      String zone,
      Long dailyTransferLimit,
      Long dailyCashLimit,
      LocalDate limitRaisedOn,
      Boolean gamblingLicence,
      Boolean merchantRegistered,
      Set<PartyClass> known,
      long openingDevice,
      Set<Long> owners)
      implements java.io.Serializable {

    /** Nothing was agreed. */
    public static final Terms NONE =
        new Terms(null, null, null, null, null, null, null, Set.of(), 0, Set.of());

    public Terms {
      known = Set.copyOf(known);
      owners = Set.copyOf(owners);
    }
  }

  /** Its own time zone, or null. */
  public ZoneId zone() {
    if (terms.zone() == null) {
      return null;
    }
    ZoneId known = ZONES.get(terms.zone());
    return known != null ? known : ZONES.computeIfAbsent(terms.zone(), ZoneId::of);
  }

  /** Whether reference data knows the account under that class. */
  public boolean known(PartyClass partyClass) {
    return terms.known().contains(partyClass);
  }

  /**
   * Whether it passes other people's money by its type or by what it is known as, so that it is no
   * link in a path.
   */
  public boolean noIntermediary() {
    return exempt() || anyPassesForOthers(terms.known());
  }

  /** Whether one of the classes is of parties who pass other people's money by their trade. */
  public static boolean anyPassesForOthers(Set<PartyClass> classes) {
    for (PartyClass one : classes) {
      switch (one) {
        case VASP, KIOSK, PSP, BILLER, GOVERNMENT -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** The catalogue's {@code exempt(a)}: accounts that pass other people's money by their nature. */
  public boolean exempt() {
    return exempt(type);
  }

  /** Whether accounts of that type are exempt. */
  public static boolean exempt(AccountType type) {
    return switch (type) {
      case PAYROLL,
          MERCHANT_SETTLEMENT,
          PSP_SETTLEMENT,
          ESCROW,
          CLIENT_MONEY,
          GOVERNMENT,
          BILLER,
          VASP_FIAT,
          EXCHANGE_OMNIBUS ->
          true;
      default -> false;
    };
  }
}
