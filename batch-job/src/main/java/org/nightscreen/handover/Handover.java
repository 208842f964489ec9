package org.nightscreen.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.handover.casefile.CanonicalJson;
import org.nightscreen.handover.casefile.CaseFile;
import org.nightscreen.handover.casefile.CaseFileAssembly;
import org.nightscreen.handover.casefile.CaseSetting;
import org.nightscreen.handover.casefile.RelatedCases;
import org.nightscreen.handover.page.CaseIndex;
import org.nightscreen.handover.page.Pages;
import org.nightscreen.handover.page.RunIdentity;
import org.nightscreen.handover.table.CasesTable;
import org.nightscreen.handover.table.CsvCopy;
import org.nightscreen.handover.table.HitLine;
import org.nightscreen.handover.table.HitsParquet;
import org.nightscreen.handover.table.HitsTable;
import org.nightscreen.handover.table.RankedCase;
import org.nightscreen.handover.table.TransactionsTable;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.night.Night;

/**
 * Writes the handover of a run into its staging. The same input gives the same bytes; a repeated
 * call starts from an empty directory.
 */
public final class Handover {

  /** Name of the step, and of its staging directory. */
  public static final String STEP = "handover";

  private final SparkSession session;
  private final Pages pages = new Pages();

  /** The session writes the Parquet tables. */
  public Handover(SparkSession session) {
    this.session = session;
  }

  /**
   * Writes case files, index, tables, run report and manifest.
   *
   * @throws org.nightscreen.failure.NightscreenException STORE_UNAVAILABLE if the staging cannot be
   *     read or written, INTERNAL if a case id cannot name a file
   */
  public HandoverReport write(HandoverInput input) {
    Night night = input.night();
    HandoverDirectory directory = HandoverDirectory.emptied(night.home().staging(night, STEP));
    List<RankedCase> ranked = RankedCase.byPriority(writeCaseFiles(input, directory));
    RunIdentity identity = identity(input);
    directory.write("cases.csv", CasesTable.of(ranked));
    writeHits(input, directory);
    copyTables(input, directory);
    RunReport report = RunReport.of(input, ranked, identity);
    directory.write(
        "index.html",
        pages.of(CaseIndex.of(identity, ranked, report.indexFigures(), report.warnings())));
    directory.write("run-report.json", CanonicalJson.indented(report.tree()) + "\n");
    directory.write("run-report.html", pages.of(report.page()));
    directory.write(
        "manifest.json", CanonicalJson.indented(Manifest.of(input, directory.hashes())) + "\n");
    return new HandoverReport(directory.root(), ranked.size(), directory.hashes());
  }

  private List<RankedCase> writeCaseFiles(HandoverInput input, HandoverDirectory directory) {
    List<CaseRecord> cases = new ArrayList<>(input.result().cases());
    cases.sort(Comparator.comparing(CaseRecord::caseId));
    RelatedCases related = RelatedCases.among(cases, input.materials());
    CaseFileAssembly assembly = new CaseFileAssembly(setting(input), related);
    return cases.parallelStream()
        .map(record -> written(record, input, assembly, directory))
        .toList();
  }

  /** One case at a time on every core: no case reads what another one writes. */
  private RankedCase written(
      CaseRecord record,
      HandoverInput input,
      CaseFileAssembly assembly,
      HandoverDirectory directory) {
    Pages.requirePlain(record.caseId());
    CaseFile file = assembly.of(record, input.materials().of(record.caseId()));
    String name = "cases/" + record.caseId();
    directory.write(name + ".json", CanonicalJson.of(file) + "\n");
    directory.write(name + ".html", pages.of(file));
    directory.write(name + "-transactions.csv", TransactionsTable.of(file));
    return new RankedCase(0, record, file.header(), file.contentSha256());
  }

  private void writeHits(HandoverInput input, HandoverDirectory directory) {
    List<HitLine> hits = HitLine.of(input.hits(), input.result().placements(), input.night());
    directory.write("hits.csv", HitsTable.of(hits));
    HitsParquet.write(session, hits, directory.file("hits.parquet"));
  }

  private static void copyTables(HandoverInput input, HandoverDirectory directory) {
    copy(
        input.arrivalStaging(),
        "rejects.csv",
        "feed,file,line,reason,message,original\n",
        directory);
    copy(
        input.detectionStaging(),
        "evaluation.csv",
        "typology,outcome,reason,subjects\n",
        directory);
  }

  private static void copy(
      Path staging, String name, String headings, HandoverDirectory directory) {
    CsvCopy.copy(staging.resolve(name), directory.file(name), headings);
  }

  private static CaseSetting setting(HandoverInput input) {
    Night night = input.night();
    return new CaseSetting(
        night.institution(),
        night.zone(),
        night.baseCurrency(),
        input.catalogue(),
        input.rulePack(),
        input.facts().codeVersion(),
        input.facts().configurationSha256());
  }

  private static RunIdentity identity(HandoverInput input) {
    Night night = input.night();
    return new RunIdentity(
        night.institution(),
        night.kind().name(),
        night.runKey(),
        night.revision(),
        Figures.zoneName(night.zone()),
        night.baseCurrency(),
        night.end(),
        input.facts().writtenAt(),
        input.rulePack().approved(),
        night.trial());
  }
}
