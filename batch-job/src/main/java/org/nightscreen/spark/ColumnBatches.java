package org.nightscreen.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.FilterExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.RowToColumnarExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows of a Dataset as the batches of columns that Spark's Parquet reader fills, without the
 * detour over rows. Where a plan has no columnar form, its rows are put into batches.
 */
public final class ColumnBatches {

  private final SparkPlan plan;

  private ColumnBatches(SparkPlan plan) {
    this.plan = plan;
  }

  /**
   * The batches of a selection of plain columns.
   *
   * @param rows a selection of columns of the ledger. A filter on top of the scan only prunes files
   *     and row groups: rows that it would drop may be among the batches, readers test again.
   */
  public static ColumnBatches of(Dataset<Row> rows) {
    SparkPlan whole =
        ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().executedPlan();
    SparkPlan scan = scan(whole);
    return new ColumnBatches(scan != null ? scan : new RowToColumnarExec(whole));
  }

  /** The columnar plan under what only turns batches into rows; null if there is none. */
  private static SparkPlan scan(SparkPlan plan) {
    if (plan.supportsColumnar()) {
      return plan;
    }
    boolean passesThrough =
        plan instanceof WholeStageCodegenExec
            || plan instanceof InputAdapter
            || plan instanceof ColumnarToRowExec
            || plan instanceof FilterExec
            || (plan instanceof ProjectExec project && plain(project));
    return passesThrough ? scan(plan.children().head()) : null;
  }

  private static boolean plain(ProjectExec project) {
    return CollectionConverters.asJava(project.projectList()).stream()
        .allMatch(Attribute.class::isInstance);
  }

  /** The batches; each is valid only until the next is asked for. */
  public JavaRDD<ColumnarBatch> batches() {
    return plan.executeColumnar().toJavaRDD();
  }

  /** Where the named columns lie in the batches, and how their decimals are scaled. */
  public BatchShape shape(List<String> names) {
    List<Attribute> output = CollectionConverters.asJava(plan.output());
    List<String> present = output.stream().map(Attribute::name).toList();
    List<Integer> places = new ArrayList<>();
    List<Integer> scales = new ArrayList<>();
    for (String name : names) {
      int place = present.indexOf(name);
      places.add(place);
      scales.add(output.get(place).dataType() instanceof DecimalType type ? type.scale() : 0);
    }
    return new BatchShape(
        places.stream().mapToInt(Integer::intValue).toArray(),
        scales.stream().mapToInt(Integer::intValue).toArray());
  }
}
