package org.nightscreen.benchmark.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Two plots: every ratio as a share of its target, and time against size. */
final class Plots {

  private static final int WIDTH = 1_200;
  private static final int HEIGHT = 620;
  private static final int LABEL_LENGTH = 26;

  private Plots() {}

  static void write(Results results, Path directory) throws IOException {
    targets(results, directory.resolve("targets"));
    growth(results, directory.resolve("growth"));
  }

  private static void targets(Results results, Path file) throws IOException {
    List<Verdict> judged =
        results.verdicts().stream().filter(v -> v.ratio() != null && v.limit() != null).toList();
    if (judged.isEmpty()) {
      return;
    }
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Measured ratio as a share of its target; met at or below 1")
            .build();
    chart.getStyler().setXAxisLabelRotation(40);
    chart.getStyler().setLegendVisible(false);
    List<String> labels = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (Verdict verdict : judged) {
      labels.add((labels.size() + 1) + " " + shortened(verdict.what()));
      shares.add(verdict.ratio() / verdict.limit());
    }
    chart.addSeries("share of target", labels, shares);
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
  }

  private static String shortened(String text) {
    return text.length() <= LABEL_LENGTH ? text : text.substring(0, LABEL_LENGTH);
  }

  private static void growth(Results results, Path file) throws IOException {
    List<Series> sizes =
        results.series().stream()
            .filter(s -> s.workload().equals("growth") && s.counted().containsKey("thousands"))
            .toList();
    if (sizes.size() < 2) {
      return;
    }
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Ledger to hits.parquet, all typologies: a process of its own for each size")
            .xAxisTitle("thousand bank rows")
            .yAxisTitle("seconds; resident memory in 100 MB")
            .build();
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    List<Long> thousands = sizes.stream().map(s -> s.counted().get("thousands")).toList();
    chart.addSeries("seconds", thousands, sizes.stream().map(Series::median).toList());
    chart.addSeries(
        "peak memory, 100 MB",
        thousands,
        sizes.stream().map(s -> s.peakMegabytes() / 100.0).toList());
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
  }
}
