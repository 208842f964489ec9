package org.nightscreen.samples.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.nightscreen.canonical.FeedKind;

/** Writes one canonical Parquet file, Zstandard compressed, without an engine. */
final class ParquetFeedWriter implements FeedWriter {

  private final ParquetWriter<Record> parquet;

  ParquetFeedWriter(FeedKind kind, Path file, long rowGroupBytes) throws IOException {
    parquet =
        new Builder(new LocalOutputFile(file), new CanonicalRows(kind))
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(rowGroupBytes)
            .build();
  }

  @Override
  public void write(Record row) throws IOException {
    parquet.write(row);
  }

  @Override
  public void close() throws IOException {
    parquet.close();
  }

  private static final class Builder extends ParquetWriter.Builder<Record, Builder> {

    private final CanonicalRows rows;

    Builder(OutputFile file, CanonicalRows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Record> getWriteSupport(Configuration configuration) {
      return rows;
    }

    @Override
    protected WriteSupport<Record> getWriteSupport(ParquetConfiguration configuration) {
      return rows;
    }
  }

  private static final class CanonicalRows extends WriteSupport<Record> {

    private final String feedName;
    private final List<ParquetColumn> columns;
    private final List<Function<Record, Object>> accessors;
    private RecordConsumer consumer;

    CanonicalRows(FeedKind kind) {
      feedName = kind.feedName();
      columns = kind.fields().stream().map(ParquetColumn::of).toList();
      accessors = CanonicalRecords.accessors(kind);
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return context();
    }

    private WriteContext context() {
      var fields = columns.stream().map(ParquetColumn::schema).toList();
      return new WriteContext(new MessageType(feedName, fields), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Record row) {
      consumer.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        Object value = accessors.get(i).apply(row);
        if (value != null) {
          ParquetColumn column = columns.get(i);
          consumer.startField(column.name(), i);
          column.write(consumer, value);
          consumer.endField(column.name(), i);
        }
      }
      consumer.endMessage();
    }
  }
}
