package org.nightscreen.canonical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One customer, as of a business date. Feed {@code customer_master}; the fields are those of the
 * canonical schema, in its order. Optional fields are null where the extract does not know them.
 *
 * @throws CanonicalFormatException if a required field is null
 */
public record Customer(
    String customerId,
    CustomerType customerType,
    String primaryIdentifier,
    String secondaryIdentifier,
    String nationalIdentifier,
    String nationalIdentifierType,
    LocalDate dateOfBirth,
    LocalDate incorporationDate,
    String countryOfResidence,
    String nationality,
    String countryOfRegistration,
    String addressHash,
    String phoneHash,
    String emailHash,
    String householdId,
    String employerName,
    String occupationCode,
    String industryCode,
    BigDecimal declaredAnnualIncome,
    String riskRating,
    Boolean pepFlag,
    Boolean vulnerabilityFlag,
    String introducerId,
    LocalDate residencePermitEnd,
    String kycLevel,
    Instant onboardedAt) {

  public Customer {
    CanonicalFormatException.require("customer_master", "customer_id", customerId);
    CanonicalFormatException.require("customer_master", "customer_type", customerType);
    CanonicalFormatException.require("customer_master", "primary_identifier", primaryIdentifier);
    CanonicalFormatException.require("customer_master", "country_of_residence", countryOfResidence);
  }
}
