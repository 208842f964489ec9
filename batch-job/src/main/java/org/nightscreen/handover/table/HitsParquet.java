package org.nightscreen.handover.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.handover.casefile.CanonicalJson;
import org.nightscreen.hit.Hit;

/** Writes {@code hits.parquet}: the columns of {@code hits.csv} with types, in one file. */
public final class HitsParquet {

  private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);
  private static final StructType SCHEMA = schema();

  private HitsParquet() {}

  /**
   * Writes the hits in the order given.
   *
   * @throws NightscreenException STORE_UNAVAILABLE if the file cannot be put in place
   */
  public static void write(SparkSession session, List<HitLine> lines, Path target) {
    Path parts = target.resolveSibling(target.getFileName() + ".parts");
    Dataset<Row> hits =
        session.createDataFrame(lines.stream().map(HitsParquet::row).toList(), SCHEMA);
    hits.coalesce(1).write().mode(SaveMode.Overwrite).parquet(parts.toString());
    try (Stream<Path> files = Files.list(parts)) {
      List<Path> all = files.sorted().toList();
      for (Path file : all) {
        if (file.getFileName().toString().endsWith(".parquet")) {
          SteadyFooter.copy(file, target);
        }
        Files.delete(file);
      }
      Files.delete(parts);
    } catch (IOException stuck) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "hits.parquet cannot be put in place; check space and permissions of the home directory,"
              + " then resume.",
          stuck);
    }
  }

  private static StructType schema() {
    StructType schema = new StructType();
    for (String name : HitsTable.HEADINGS) {
      schema =
          switch (name) {
            case "customer_ids", "account_ids", "transaction_ids" -> schema.add(name, TEXTS, false);
            case "window_from", "window_to" -> schema.add(name, DataTypes.TimestampType, false);
            case "score", "revision" -> schema.add(name, DataTypes.IntegerType, false);
            case "business_date" -> schema.add(name, DataTypes.DateType, false);
            default -> schema.add(name, DataTypes.StringType, name.equals("case_id"));
          };
    }
    return schema;
  }

  private static Row row(HitLine line) {
    Hit hit = line.hit();
    return RowFactory.create(
        hit.hitId(),
        hit.typology(),
        hit.ruleId(),
        hit.ruleVersion(),
        hit.outcome().name(),
        hit.subjectKind().name(),
        hit.subjectId(),
        hit.customerIds().toArray(),
        hit.accountIds().toArray(),
        hit.windowFrom(),
        hit.windowTo(),
        hit.severity().name(),
        hit.disposition().name(),
        line.score(),
        CanonicalJson.of(hit.measures()),
        CanonicalJson.of(hit.thresholds()),
        hit.transactionIds().toArray(),
        line.caseId(),
        line.businessDate(),
        line.revision());
  }
}
