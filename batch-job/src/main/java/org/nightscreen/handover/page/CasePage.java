package org.nightscreen.handover.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.handover.casefile.CaseFile;
import org.nightscreen.handover.casefile.CurrencyTotal;
import org.nightscreen.handover.casefile.Finding;
import org.nightscreen.handover.casefile.MoneyFlow;
import org.nightscreen.handover.casefile.NumberedRow;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.Visible;
import org.nightscreen.hit.CounterIndicator;

/** A case file with its drawings and the words and figures its template asks for. */
public final class CasePage {

  /** Above this many rows a page lists flagged rows and points to the CSV for the rest. */
  public static final int MOST_ROWS = 500;

  private final CaseFile file;
  private final ZoneId zone;
  private final FlowDrawing flow;
  private final TimelineDrawing timeline;

  CasePage(CaseFile file) {
    this.file = file;
    this.zone = ZoneId.of(file.header().businessZone());
    this.flow = FlowDrawing.of(file.flow(), file.header().baseCurrency(), zone);
    this.timeline = TimelineDrawing.of(file.transactions(), file.header().baseCurrency(), zone);
  }

  public CaseFile file() {
    return file;
  }

  public FlowDrawing flow() {
    return flow;
  }

  public TimelineDrawing timeline() {
    return timeline;
  }

  /** Lower-case word for a style class. */
  public String style(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String time(Instant at) {
    return Figures.time(at, zone);
  }

  public String minute(Instant at) {
    return Figures.minute(at, zone);
  }

  public String base(BigDecimal amount) {
    return amount == null ? "no rate" : Figures.money(amount, file.header().baseCurrency());
  }

  public String money(BigDecimal amount, String currency) {
    return Figures.money(amount, currency);
  }

  public String grouped(BigDecimal amount) {
    return Figures.grouped(amount);
  }

  public String shown(String raw) {
    return Visible.text(raw);
  }

  /** An enum constant as words. */
  public String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  public List<RowRange> ranges(List<Integer> rows) {
    return RowRange.of(rows);
  }

  public boolean longList() {
    return file.transactions().size() > MOST_ROWS;
  }

  /** All rows, or only the flagged ones where there are too many. */
  public List<NumberedRow> rows() {
    return longList()
        ? file.transactions().stream().filter(row -> row.transaction().flagged()).toList()
        : file.transactions();
  }

  /** Totals of every row of the period, by currency: in, out and number of rows. */
  public List<CurrencyTotal> periodTotals() {
    return CurrencyTotal.of(file.transactions());
  }

  public List<CounterIndicator> counterIndicators() {
    Map<String, CounterIndicator> byName = new TreeMap<>();
    file.whyFlagged()
        .forEach(
            finding -> finding.counterIndicators().forEach(c -> byName.putIfAbsent(c.name(), c)));
    return List.copyOf(byName.values());
  }

  public boolean hasListMatches() {
    return file.whyFlagged().stream().anyMatch(finding -> !finding.listMatches().isEmpty());
  }

  /** Score part as a share of the largest, in percent of a bar. */
  public int bar(int points) {
    int largest =
        file.header().scoreParts().stream()
            .mapToInt(part -> Math.abs(part.points()))
            .max()
            .orElse(1);
    return Math.abs(points) * 100 / Math.max(1, largest);
  }

  public String nodeLabel(String nodeId) {
    return node(nodeId).label();
  }

  public String nodeAccount(String nodeId) {
    return node(nodeId).account().equals(node(nodeId).label()) ? "" : node(nodeId).account();
  }

  public String shortHash() {
    return file.contentSha256().substring(0, 16);
  }

  /** Figures of a counter-indicator in one line. */
  public String figures(CounterIndicator counter) {
    StringBuilder line = new StringBuilder();
    counter
        .figures()
        .forEach(
            (name, value) ->
                line.append(line.isEmpty() ? "" : "; ")
                    .append(name.replace('_', ' '))
                    .append(' ')
                    .append(value));
    return Visible.text(line.toString());
  }

  /** The span of a finding's window. */
  public String window(Finding finding) {
    return minute(finding.windowFrom()) + " to " + minute(finding.windowTo());
  }

  private MoneyFlow.Node node(String id) {
    return file.flow().nodes().stream()
        .filter(node -> node.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
