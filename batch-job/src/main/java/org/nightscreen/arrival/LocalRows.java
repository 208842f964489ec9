package org.nightscreen.arrival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.hadoop.RemoteParquet;

/** Reads few rows, or one column of many, of the ledger's own files without a Spark job. */
final class LocalRows {

  private LocalRows() {}

  /** Every row of the files, with those columns. */
  static void each(List<Path> files, StructType columns, Consumer<Group> rows) throws IOException {
    MessageType schema = ParquetSchema.of(columns);
    MessageColumnIO columnIo = new ColumnIOFactory().getColumnIO(schema);
    for (Path file : files) {
      try (ParquetFileReader reader = ParquetFileReader.open(input(file))) {
        reader.setRequestedSchema(schema);
        for (PageReadStore group = reader.readNextRowGroup();
            group != null;
            group = reader.readNextRowGroup()) {
          RecordReader<Group> records =
              columnIo.getRecordReader(group, new GroupRecordConverter(schema));
          for (long i = 0; i < group.getRowCount(); i++) {
            rows.accept(records.read());
          }
        }
      }
    }
  }

  /** Every value of a column of whole numbers; what is null is passed over. */
  static void numbers(Path file, String column, LongConsumer values) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(input(file))) {
      // As the file has it: whether it may be null decides how its pages are read.
      MessageType stored = reader.getFileMetaData().getSchema();
      MessageType schema = new MessageType(stored.getName(), stored.getType(column));
      ColumnDescriptor described = schema.getColumns().get(0);
      reader.setRequestedSchema(schema);
      String writer = reader.getFileMetaData().getCreatedBy();
      for (PageReadStore group = reader.readNextRowGroup();
          group != null;
          group = reader.readNextRowGroup()) {
        ColumnReader numbers =
            new ColumnReadStoreImpl(
                    group, new GroupRecordConverter(schema).getRootConverter(), schema, writer)
                .getColumnReader(described);
        for (long i = 0; i < group.getRowCount(); i++) {
          if (numbers.getCurrentDefinitionLevel() == described.getMaxDefinitionLevel()) {
            values.accept(numbers.getLong());
          }
          numbers.consume();
        }
      }
    }
  }

  private static InputFile input(Path file) throws IOException {
    return Locations.remote(file) ? RemoteParquet.of(file) : new LocalInputFile(file);
  }
}
