package org.nightscreen.run.command;

import org.nightscreen.run.settings.Settings;
import picocli.CommandLine.Option;

/** The own institution, for commands that need no more than it. */
final class InstitutionOption {

  @Option(
      names = "--institution",
      paramLabel = "ID",
      description = "The own institution (default: OWN).")
  private String institution;

  String orSetting(Settings settings) {
    if (institution != null) {
      return institution;
    }
    return settings.institution() != null ? settings.institution() : "OWN";
  }
}
