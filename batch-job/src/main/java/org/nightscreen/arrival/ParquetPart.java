package org.nightscreen.arrival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/**
 * One Parquet file written row by row, laid out as Spark lays out its own. Writing without Spark
 * spares a row its way through three formats, and a small feed a Spark job.
 *
 * @param <R> what a row is
 */
final class ParquetPart<R> {

  /** Rows of one group are held in memory until it is full. */
  private static final long ROW_GROUP_BYTES = 32L << 20;

  private static final String WRITER_KEY = "org.apache.spark.version";

  /** Writes the fields of one row. */
  interface Fields<R> {
    void write(R row, RecordConsumer to);
  }

  private final MessageType schema;
  private final Fields<R> fields;

  ParquetPart(MessageType schema, Fields<R> fields) {
    this.schema = schema;
    this.fields = fields;
  }

  /** A writer to a file that does not exist yet. */
  ParquetWriter<R> open(Path file, Iterable<String> allDifferent) throws IOException {
    Builder builder = new Builder(file);
    builder
        .withConf(new PlainParquetConfiguration())
        .withWriterVersion(WriterVersion.PARQUET_1_0)
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .withRowGroupSize(ROW_GROUP_BYTES)
        .withSizeStatisticsEnabled(false);
    // A dictionary of values that are all different is work for nothing.
    allDifferent.forEach(column -> builder.withDictionaryEncoding(column, false));
    return builder.build();
  }

  private final class Builder extends ParquetWriter.Builder<R, Builder> {

    Builder(Path file) {
      super(new LocalOutputFile(file));
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<R> getWriteSupport(org.apache.hadoop.conf.Configuration unused) {
      return new Support();
    }

    @Override
    protected WriteSupport<R> getWriteSupport(ParquetConfiguration unused) {
      return new Support();
    }
  }

  private final class Support extends WriteSupport<R> {

    private RecordConsumer consumer;

    @Override
    public WriteContext init(org.apache.hadoop.conf.Configuration unused) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
      return context();
    }

    private WriteContext context() {
      // Readers take dates of such files at their word instead of looking for an older calendar.
      return new WriteContext(
          schema, Map.of(WRITER_KEY, org.apache.spark.package$.MODULE$.SPARK_VERSION()));
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
      consumer = to;
    }

    @Override
    public void write(R row) {
      consumer.startMessage();
      fields.write(row, consumer);
      consumer.endMessage();
    }
  }
}
