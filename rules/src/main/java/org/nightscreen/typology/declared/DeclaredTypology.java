package org.nightscreen.typology.declared;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/** A typology that a folder of the pack declares, without Java of its own. */
public final class DeclaredTypology implements Typology {

  private final String slug;
  private final Declaration declaration;
  private final List<Parameter> parameters;
  private final Finder finder;

  /**
   * @param slug name of its folder
   * @param declaration its measures.yaml
   * @param parameters every threshold that it or its rules name
   * @param rules for each of its rules, conditions without which the rule cannot be true; none
   *     where that is not clear
   */
  public DeclaredTypology(
      String slug,
      Declaration declaration,
      List<Parameter> parameters,
      List<List<Condition>> rules) {
    this.slug = slug;
    this.declaration = declaration;
    this.parameters = List.copyOf(parameters);
    this.finder = new DeclaredFinder(declaration, rules.stream().map(List::copyOf).toList());
  }

  /**
   * Fails, naming file and line, if a window has no length with these numbers.
   *
   * @param limits the numbers of one segment
   */
  public void requireWindows(Limits limits) {
    declaration.requireWindows(limits);
  }

  @Override
  public String code() {
    return declaration.code();
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String title() {
    return declaration.title();
  }

  @Override
  public Disposition disposition() {
    return declaration.disposition();
  }

  @Override
  public boolean standsAlone() {
    return declaration.standsAlone();
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public List<Finder> finders() {
    return List.of(finder);
  }
}
