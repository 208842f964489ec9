package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;

/** Writes a customer field by field; what is not said is empty. */
public final class CustomerRow {

  private final String id;
  private CustomerType type;
  private String country;
  private LocalDate born;
  private LocalDate incorporated;
  private String address;
  private String phone;
  private String email;
  private String household;
  private String employer;
  private BigDecimal income;
  private String introducer;

  private CustomerRow(String id, CustomerType type, String country) {
    this.id = id;
    this.type = type;
    this.country = country;
  }

  public static CustomerRow of(String id, CustomerType type, String country) {
    return new CustomerRow(id, type, country);
  }

  /** The same customer, to be changed. */
  public static CustomerRow like(Customer customer) {
    CustomerRow row =
        of(customer.customerId(), customer.customerType(), customer.countryOfResidence());
    row.born = customer.dateOfBirth();
    row.incorporated = customer.incorporationDate();
    row.address = customer.addressHash();
    row.phone = customer.phoneHash();
    row.email = customer.emailHash();
    row.household = customer.householdId();
    row.employer = customer.employerName();
    row.income = customer.declaredAnnualIncome();
    row.introducer = customer.introducerId();
    return row;
  }

  public CustomerRow type(CustomerType value) {
    type = value;
    return this;
  }

  public CustomerRow country(String value) {
    country = value;
    return this;
  }

  public CustomerRow born(LocalDate value) {
    born = value;
    return this;
  }

  public CustomerRow incorporated(LocalDate value) {
    incorporated = value;
    return this;
  }

  public CustomerRow address(String hash) {
    address = hash;
    return this;
  }

  public CustomerRow reachedAt(String phoneHash, String emailHash) {
    phone = phoneHash;
    email = emailHash;
    return this;
  }

  public CustomerRow household(String value) {
    household = value;
    return this;
  }

  public CustomerRow employer(String value) {
    employer = value;
    return this;
  }

  public CustomerRow income(BigDecimal value) {
    income = value;
    return this;
  }

  public CustomerRow introducer(String value) {
    introducer = value;
    return this;
  }

  public Customer build() {
    return new Customer(
        id,
        type,
        id,
        null,
        null,
        null,
        born,
        incorporated,
        country,
        null,
        type == CustomerType.LEGAL ? country : null,
        address,
        phone,
        email,
        household,
        employer,
        null,
        null,
        income,
        null,
        null,
        null,
        introducer,
        null,
        null,
        null);
  }
}
