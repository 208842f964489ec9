package org.nightscreen.samples.world;

import java.util.List;

/** Invented names, natural for South-East Asia and for those who live and work there. */
final class Names {

  private static final List<String> GIVEN =
      List.of(
          "Sreymom",
          "Vuthy",
          "Kosal",
          "Bopha",
          "Ratana",
          "Somchai",
          "Wanida",
          "Anong",
          "Kyaw Zin",
          "Thiri",
          "Minh Châu",
          "Văn Long",
          "Thị Hạnh",
          "Wei Ling",
          "Kah Wai",
          "Farah",
          "Kumar",
          "Priya",
          "Maricel",
          "Jomar",
          "Grace",
          "Rodel",
          "Siti",
          "Agus",
          "Dewi",
          "Budi",
          "Bounmy",
          "Khamla",
          "Daniel",
          "Aisha",
          "Siobhán",
          "Margarida",
          "Anna",
          "Tomasz",
          "Chloé",
          "Jean-Luc",
          "Yuki",
          "Haruto",
          "Min-jun",
          "Seo-yeon");

  private static final List<String> FAMILY =
      List.of(
          "Chea",
          "Sok",
          "Heng",
          "Lim",
          "Prak",
          "Ouk",
          "Mao",
          "Tep",
          "Prasertsuk",
          "Chaiyasit",
          "Boonmee",
          "Aung",
          "Nguyễn",
          "Trần",
          "Lê",
          "Phạm",
          "Tan",
          "Chong",
          "Ismail",
          "Selvam",
          "Iyer",
          "Santos",
          "Dizon",
          "Bautista",
          "Wijaya",
          "Hartono",
          "Phommasan",
          "Okafor",
          "Rahman",
          "O'Donnell",
          "Fernandes",
          "Bergström",
          "Novak",
          "Morel",
          "Sato",
          "Park",
          "D'Souza",
          "Haddad",
          "Silva",
          "Müller");

  private static final List<String> TRADES =
      List.of(
          "Garments",
          "Café",
          "Bakery",
          "Hardware",
          "Pharmacy",
          "Logistics",
          "Rice Mill",
          "Guesthouse",
          "Printing",
          "Motors",
          "Electronics",
          "Dental Clinic",
          "Furniture",
          "Fisheries",
          "Tailors",
          "Travel");

  private static final List<String> PLACES =
      List.of(
          "Riverside",
          "Kampot",
          "Tonle",
          "Mekong",
          "Central Market",
          "Battambang",
          "Lotus",
          "Harbour",
          "Sunrise",
          "Old Bridge",
          "Kep",
          "Bassac",
          "Green Basket",
          "Golden Gate",
          "Two Rivers",
          "Banyan");

  private Names() {}

  static String given(Draw draw) {
    return draw.pick(GIVEN);
  }

  static String family(Draw draw) {
    return draw.pick(FAMILY);
  }

  static String company(Draw draw) {
    return draw.pick(PLACES) + " " + draw.pick(TRADES);
  }
}
