package org.nightscreen.samples.movement;

import java.math.BigDecimal;
import java.time.Instant;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.Channel;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** A bank movement being written down; the pen gives it its id. */
public final class BankDraft {

  private static final Party CASH = new Party(null, null, null, null);

  private final TransactionType type;
  private final Instant moment;
  private final BigDecimal amount;
  private String currency = Institutions.CURRENCY;
  private Party debtor = CASH;
  private Party creditor = CASH;
  private String purpose;
  private String text;
  private String endToEndId;
  private Channel channel;
  private String merchantCode;
  private String terminal;
  private String terminalCountry;
  private String branch;
  private String device;

  private BankDraft(TransactionType type, Instant moment, BigDecimal amount) {
    this.type = type;
    this.moment = moment;
    this.amount = amount;
  }

  /** A movement of that many cents. */
  public static BankDraft of(TransactionType type, Instant moment, long cents) {
    return new BankDraft(type, moment, BigDecimal.valueOf(cents, 2)).through(usualChannel(type));
  }

  private static Channel usualChannel(TransactionType type) {
    return switch (type) {
      case CARD_PAYMENT -> Channel.POS;
      case CASH_WITHDRAWAL -> Channel.ATM;
      case CASH_DEPOSIT, LOAN_DISBURSEMENT, SAVINGS_CLOSURE, CHEQUE -> Channel.BRANCH;
      case INSTANT_CREDIT_TRANSFER -> Channel.MOBILE;
      case CREDIT_TRANSFER -> Channel.ONLINE;
      default -> null;
    };
  }

  public BankDraft from(Party party) {
    debtor = party;
    return this;
  }

  public BankDraft to(Party party) {
    creditor = party;
    return this;
  }

  public BankDraft currency(String code) {
    currency = code;
    return this;
  }

  /** ISO 20022 purpose code, such as SALA. */
  public BankDraft purpose(String code) {
    purpose = code;
    return this;
  }

  public BankDraft text(String remittance) {
    text = remittance;
    return this;
  }

  public BankDraft reference(String endToEnd) {
    endToEndId = endToEnd;
    return this;
  }

  public BankDraft through(Channel used) {
    channel = used;
    return this;
  }

  public BankDraft merchantCode(String code) {
    merchantCode = code;
    return this;
  }

  public BankDraft terminal(String id, String country) {
    terminal = id;
    terminalCountry = country;
    return this;
  }

  public BankDraft branch(String id) {
    branch = id;
    return this;
  }

  public BankDraft device(String id) {
    device = id;
    return this;
  }

  public Instant moment() {
    return moment;
  }

  /** The finished row. */
  public BankTransaction numbered(String id) {
    return new BankTransaction(
        id,
        null,
        endToEndId,
        moment,
        Rhythm.day(moment),
        EntryStatus.BOOK,
        Boolean.FALSE,
        type,
        null,
        amount,
        currency,
        purpose,
        text,
        debtor.accountId(),
        debtor.name(),
        debtor.agentId(),
        debtor.country(),
        creditor.accountId(),
        creditor.name(),
        creditor.agentId(),
        creditor.country(),
        null,
        null,
        debtor.naturalPerson() == null ? creditor.naturalPerson() : debtor.naturalPerson(),
        merchantCode,
        channel,
        terminal,
        terminalCountry,
        branch,
        null,
        device,
        null,
        null,
        null,
        null);
  }
}
