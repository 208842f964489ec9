package org.nightscreen.benchmark.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a benchmark run came to; written anew after each workload, so that a stop loses little. */
public final class Results {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path directory;
  private final Map<String, Object> setting;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param directory where the files go
   * @param setting machine, versions, flags and sizes
   */
  public Results(Path directory, Map<String, Object> setting) {
    this.directory = directory;
    this.setting = setting;
  }

  public void add(Verdict verdict) {
    verdicts.add(verdict);
  }

  public Series add(Series measured) {
    series.add(measured);
    return measured;
  }

  /** A remark that stands below the table. */
  public void note(String text) {
    notes.add(text);
  }

  public List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  public List<Series> series() {
    return List.copyOf(series);
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Writes {@code results.json}, {@code results.md} and the plots. */
  public void write() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("setting", setting);
    all.put("verdicts", verdicts.stream().map(Results::withVerdict).toList());
    all.put("series", series);
    all.put("notes", notes);
    try {
      Files.createDirectories(directory);
      JSON.writeValue(directory.resolve("results.json").toFile(), all);
      Files.writeString(directory.resolve("results.md"), MarkdownTable.of(this, setting));
      Plots.write(this, directory);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  private static Map<String, Object> withVerdict(Verdict verdict) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("workload", verdict.workload());
    fields.put("what", verdict.what());
    fields.put("ratio", verdict.ratio());
    fields.put("target", verdict.limit());
    fields.put("met", verdict.met());
    fields.put("basis", verdict.basis());
    fields.put("runs", verdict.runs());
    fields.put("valid", verdict.valid());
    return fields;
  }
}
