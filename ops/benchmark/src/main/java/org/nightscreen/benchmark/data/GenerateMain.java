package org.nightscreen.benchmark.data;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the bulk drop of so many thousand rows: {@code GenerateMain 10000 DIR}. */
public final class GenerateMain {

  private GenerateMain() {}

  /** Writes one drop. */
  public static void main(String[] arguments) throws IOException {
    DropPlan plan = DropPlan.bulk(Integer.parseInt(arguments[0]));
    new DropGenerator(plan).writeHistory(Path.of(arguments[1]), 2);
  }
}
