package org.nightscreen.handover.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.regex.Pattern;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.handover.casefile.CaseFile;

/** Renders pages with the templates that were compiled at build time. */
public final class Pages {

  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page of a case. */
  public String of(CaseFile file) {
    requirePlain(file.caseId());
    return render("case.jte", new CasePage(file));
  }

  /** The ranked index of a run. */
  public String of(IndexPage index) {
    return render("index.jte", index);
  }

  /** The run report. */
  public String of(ReportPage report) {
    return render("report.jte", report);
  }

  /**
   * A case id names files and stands in a style sheet, so it may hold letters, digits, dot, dash
   * and underscore only.
   *
   * @throws NightscreenException INTERNAL if it holds anything else
   */
  public static void requirePlain(String caseId) {
    if (!PLAIN_ID.matcher(caseId).matches() || caseId.startsWith(".")) {
      throw new NightscreenException(
          FailureCode.INTERNAL,
          "A case id holds characters that cannot name a file; report this as a defect.");
    }
  }

  private String render(String template, Object page) {
    StringOutput output = new StringOutput(64 * 1024);
    engine.render(template, page, output);
    return output.toString();
  }
}
