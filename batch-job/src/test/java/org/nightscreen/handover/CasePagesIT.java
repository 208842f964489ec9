package org.nightscreen.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nightscreen.spark.SharedSpark;

/** Opens every page of a handover in a real browser. Skipped where none is installed. */
class CasePagesIT {

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final Path ROOT = Path.of("target", "handover-pages").toAbsolutePath();

  private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");

  private static Path browser;
  private static HandoverReport report;

  @BeforeAll
  static void writeHandover() throws IOException {
    browser = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    assumeTrue(browser != null, "No Chromium is installed: the pages are not looked at.");
    report = new Handover(SharedSpark.session()).write(new SampleRun(ROOT).input(true));
  }

  private static List<Path> pages() {
    return report.outputs().keySet().stream()
        .filter(name -> name.endsWith(".html"))
        .map(name -> report.directory().resolve(name))
        .toList();
  }

  @Test
  void everyPageOpensWithoutAConsoleMessageOrPolicyViolationAndPrints() throws Exception {
    assertThat(pages()).hasSize(5);
    for (Path page : pages()) {
      Path pdf = ROOT.resolve(page.getFileName() + ".pdf");
      String said =
          run(
              "--enable-logging=stderr",
              "--v=0",
              "--no-pdf-header-footer",
              "--print-to-pdf=" + pdf,
              page.toUri().toString());

      assertThat(said).contains("bytes written to file").doesNotContain("CONSOLE");
      String printed = Files.readString(pdf, StandardCharsets.ISO_8859_1);
      assertThat(SHEET.matcher(printed).results().count()).isPositive();
    }
  }

  @Test
  void aScriptOnAPageWouldBeRefusedAndSeen() throws Exception {
    Path tampered = ROOT.resolve("tampered.html");
    String page = Files.readString(pages().get(0));
    Files.writeString(
        tampered, page.replace("</main>", "</main><script>document.title='ran'</script>"));

    String said =
        run("--enable-logging=stderr", "--v=0", "--dump-dom", tampered.toUri().toString());

    assertThat(said).contains("CONSOLE").doesNotContain("<title>ran</title>");
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + ROOT.resolve("profile")));
    command.addAll(List.of(arguments));
    Path output = ROOT.resolve("browser.log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(output, StandardCharsets.ISO_8859_1);
  }
}
