package org.nightscreen.handover.material;

/** Finds the material of a case. */
@FunctionalInterface
public interface CaseMaterials {

  /** The material of a case of this run; never null. */
  CaseMaterial of(String caseId);
}
