package org.nightscreen.oracle;

/** Writes into a world what the typologies of paths and shared identifiers look for. */
final class StructureSchemes {

  private final PathSchemes paths;
  private final GroupSchemes groups;
  private final PeelSchemes peels;

  StructureSchemes(WorldMaker maker) {
    Crowd crowd = new Crowd(maker);
    paths = new PathSchemes(maker, crowd);
    groups = new GroupSchemes(maker, crowd);
    peels = new PeelSchemes(maker);
  }

  /** Writes one scheme, or nothing and says so where the typology is not of this kind. */
  boolean write(String typology) {
    switch (typology) {
      case "T07" -> paths.chain();
      case "T08" -> paths.cycle();
      case "T09" -> paths.scatterGather();
      case "T14" -> groups.herd();
      case "T15" -> groups.network();
      case "T17" -> peels.peelChain();
      case "T21" -> groups.wageRound();
      case "T22" -> paths.relay();
      default -> {
        return false;
      }
    }
    return true;
  }
}
