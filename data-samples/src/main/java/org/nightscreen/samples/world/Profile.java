package org.nightscreen.samples.world;

import java.util.function.UnaryOperator;
import org.nightscreen.canonical.AccountType;

/**
 * What the masters say of a customer besides name, birth and opening dates.
 *
 * @param country residence, or registration of a company; ISO 3166-1 alpha-2
 * @param transferLimit daily limit for transfers in whole dollars, or null if the bank has none
 * @param cashLimit daily limit for cash in whole dollars, or null
 * @param gamblingLicence of the bank account, or null where nobody asked
 * @param merchantRegistered of the exchange account, or null
 * @param openingDevice the device on which the accounts were opened, or null for the usual one
 */
public record Profile(
    AccountType accountType,
    AccountType exchangeType,
    String country,
    Contact contact,
    Integer transferLimit,
    Integer cashLimit,
    Boolean gamblingLicence,
    Boolean merchantRegistered,
    String openingDevice) {

  public static Profile of(AccountType type, Contact contact, Integer transfer, Integer cash) {
    return new Profile(
        type,
        AccountType.EXCHANGE_RETAIL,
        Institutions.COUNTRY,
        contact,
        transfer,
        cash,
        null,
        null,
        null);
  }

  /** The same with other contact data. */
  public Profile contact(UnaryOperator<Contact> change) {
    return new Profile(
        accountType,
        exchangeType,
        country,
        change.apply(contact),
        transferLimit,
        cashLimit,
        gamblingLicence,
        merchantRegistered,
        openingDevice);
  }

  public Profile resident(String home) {
    return new Profile(
        accountType,
        exchangeType,
        home,
        contact,
        transferLimit,
        cashLimit,
        gamblingLicence,
        merchantRegistered,
        openingDevice);
  }

  public Profile limits(Integer transfer, Integer cash) {
    return new Profile(
        accountType,
        exchangeType,
        country,
        contact,
        transfer,
        cash,
        gamblingLicence,
        merchantRegistered,
        openingDevice);
  }

  public Profile licensedForGambling() {
    return new Profile(
        accountType,
        exchangeType,
        country,
        contact,
        transferLimit,
        cashLimit,
        true,
        merchantRegistered,
        openingDevice);
  }

  /** The same as a registered peer-to-peer desk at the exchange. */
  public Profile registeredDesk() {
    return new Profile(
        accountType,
        AccountType.EXCHANGE_P2P_MERCHANT,
        country,
        contact,
        transferLimit,
        cashLimit,
        gamblingLicence,
        true,
        openingDevice);
  }

  public Profile openedOn(String device) {
    return new Profile(
        accountType,
        exchangeType,
        country,
        contact,
        transferLimit,
        cashLimit,
        gamblingLicence,
        merchantRegistered,
        device);
  }
}
