package org.nightscreen.samples.world;

import java.util.List;

/**
 * The institution itself, its large accounts, other banks and other exchanges. All are invented.
 */
public final class Institutions {

  public static final String BANK = "NSBKKHPPXXX";
  public static final String EXCHANGE = "LOTUSX";
  public static final String COUNTRY = "KH";
  public static final String CURRENCY = "USD";

  /** The pooled account through which all money of the institution's own exchange goes. */
  public static final Party EXCHANGE_MONEY = own("9000001", "Lotus Exchange Plc.");

  public static final Party PENSION_FUND = own("9000002", "National Pension Fund");

  public static final Party TAX_OFFICE = own("9000003", "General Department of Taxation");

  public static final List<Party> BILLERS =
      List.of(
          own("9100001", "City Power"),
          own("9100002", "City Water"),
          own("9100003", "Mekong Mobile"),
          own("9100004", "Fibre Home"),
          own("9100005", "Angkor Insurance"));

  public static final List<Party> CARD_ACQUIRERS =
      List.of(own("9200001", "QuickPay Acquiring"), own("9200002", "Naga Payments"));

  /** Exchanges that are not the institution's own: known to it as VASP by party reference. */
  public static final List<Party> FOREIGN_EXCHANGES =
      List.of(
          new Party("SG-88120077", "Global Coin Pte. Ltd.", "GLCNSGSGXXX", "SG", false),
          new Party("LT-33001954", "Baltic Digital UAB", "BLTDLT2XXXX", "LT", false),
          new Party("HK-61907720", "Harbour Assets Ltd.", "HBASHKHHXXX", "HK", false));

  private static final List<String[]> OTHER_BANKS =
      List.of(
          new String[] {"RVRBKHPPXXX", "KH"},
          new String[] {"TNLEKHPPXXX", "KH"},
          new String[] {"BKGRTHBKXXX", "TH"},
          new String[] {"SAODVNVXXXX", "VN"},
          new String[] {"MLKAMYKLXXX", "MY"},
          new String[] {"LUZNPHMMXXX", "PH"});

  private Institutions() {}

  /** The payroll account of one of the employers that bank here. */
  public static Party employer(int number) {
    return own(String.valueOf(9_300_000 + number), "Employer " + number + " Payroll");
  }

  /** Somebody at another bank; the same number is always the same person. */
  public static Party outsider(long number) {
    Draw draw = Draw.of(number, "outsider", number);
    String[] bank = OTHER_BANKS.get(draw.chance(70) ? draw.between(0, 1) : draw.between(2, 5));
    String account = bank[1] + "-" + Long.toUnsignedString(Draw.hash(number, 7) >>> 16);
    String name = Names.given(draw) + " " + Names.family(draw);
    return new Party(account, name, bank[0], bank[1], Boolean.TRUE);
  }

  /** A company at another bank; the same number is always the same company. */
  public static Party outsideCompany(long number) {
    Draw draw = Draw.of(number, "company", number);
    String[] bank = OTHER_BANKS.get(draw.between(0, 1));
    String account = bank[1] + "-C" + Long.toUnsignedString(Draw.hash(number, 11) >>> 16);
    return new Party(account, Names.company(draw), bank[0], bank[1], Boolean.FALSE);
  }

  /** A trading company abroad; the same number is always the same company. */
  public static Party foreignCompany(long number) {
    Draw draw = Draw.of(number, "abroad", number);
    String[] bank = OTHER_BANKS.get(draw.between(2, 5));
    String account = bank[1] + "-F" + Long.toUnsignedString(Draw.hash(number, 13) >>> 16);
    return new Party(account, Names.company(draw), bank[0], bank[1], Boolean.FALSE);
  }

  private static Party own(String account, String name) {
    return new Party(account, name, null, COUNTRY);
  }
}
