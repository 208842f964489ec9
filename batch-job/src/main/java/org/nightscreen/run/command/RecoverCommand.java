package org.nightscreen.run.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts the home in order after a process died. */
@Command(
    name = "recover",
    description = "Put the home in order after a process died: dead runs become resumable.")
final class RecoverCommand extends HomeCommand {

  @Mixin private InstitutionOption institution = new InstitutionOption();

  RecoverCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Workroom.refuseUnused(home());
    try (Workroom work = new Workroom(home(), institution.orSetting(settings()), surroundings())) {
      List<String> recovered = work.recover();
      String text =
          recovered.isEmpty()
              ? "No dead run was found; the pointers to current revisions are right."
              : "Recovered "
                  + String.join(", ", recovered)
                  + "; run it again to resume where it died.";
      return answer(
          Answer.of(
              0, "RECOVERED", text, node -> recovered.forEach(node.putArray("recovered")::add)));
    }
  }
}
