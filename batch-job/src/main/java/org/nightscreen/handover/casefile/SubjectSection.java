package org.nightscreen.handover.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.handover.casefile.Subject.Detail;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.Visible;
import org.nightscreen.hit.Disposition;

/** Writes section 3: the person the case is about first, then the others by customer id. */
final class SubjectSection {

  private SubjectSection() {}

  static List<Subject> of(CaseView view) {
    String first = view.record().customerId();
    return view.material().customers().stream()
        .sorted(
            Comparator.comparing((Customer customer) -> !customer.customerId().equals(first))
                .thenComparing(Customer::customerId))
        .map(customer -> subject(view, customer))
        .toList();
  }

  private static Subject subject(CaseView view, Customer customer) {
    Disposition reading = view.record().dispositions().get(customer.customerId());
    boolean main = customer.customerId().equals(view.record().customerId());
    String part = main ? "SUBJECT" : "OTHER_PERSON";
    return new Subject(
        customer.customerId(),
        reading == Disposition.PROTECT ? "PERSON_TO_PROTECT" : part,
        reading == null ? "NONE" : reading.name(),
        Readings.ofPerson(reading),
        CaseView.nameOf(customer),
        details(view, customer),
        reading == Disposition.PROTECT || reading == Disposition.UNCLEAR
            ? SharedContacts.of(customer, view.material())
            : List.of());
  }

  private static List<Detail> details(CaseView view, Customer customer) {
    List<Detail> details = new ArrayList<>();
    boolean person = customer.customerType() == CustomerType.NATURAL;
    add(details, "Kind", person ? "natural person" : "legal person");
    add(
        details,
        person ? "Born" : "Incorporated",
        person ? customer.dateOfBirth() : customer.incorporationDate());
    add(
        details,
        person ? "Resident in" : "Registered in",
        person ? customer.countryOfResidence() : customer.countryOfRegistration());
    add(details, "Identifier", identifier(customer));
    add(details, "Address (hash)", Visible.masked(customer.addressHash()));
    add(details, "Phone (hash)", Visible.masked(customer.phoneHash()));
    add(details, "E-mail (hash)", Visible.masked(customer.emailHash()));
    add(details, "Employer", Visible.text(customer.employerName()));
    add(details, "Occupation code", Visible.text(customer.occupationCode()));
    add(details, "Industry code", Visible.text(customer.industryCode()));
    add(details, "Declared yearly income", income(view, customer));
    add(details, "KYC risk", Visible.text(customer.riskRating()));
    add(details, "KYC level", Visible.text(customer.kycLevel()));
    add(details, "Customer since", Figures.time(customer.onboardedAt(), view.setting().zone()));
    add(details, "Politically exposed", yesNo(customer.pepFlag()));
    add(details, "Vulnerable customer", yesNo(customer.vulnerabilityFlag()));
    add(details, "Residence permit ends", customer.residencePermitEnd());
    return details;
  }

  private static String identifier(Customer customer) {
    String masked = Visible.masked(customer.nationalIdentifier());
    String type = Visible.text(customer.nationalIdentifierType());
    return masked.isEmpty() || type.isEmpty() ? masked : type + " " + masked;
  }

  private static String income(CaseView view, Customer customer) {
    return customer.declaredAnnualIncome() == null
        ? ""
        : Figures.money(customer.declaredAnnualIncome(), view.setting().baseCurrency());
  }

  private static String yesNo(Boolean flag) {
    return flag == null ? "" : flag ? "yes" : "no";
  }

  private static void add(List<Detail> details, String label, Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty()) {
      details.add(new Detail(label, text));
    }
  }
}
