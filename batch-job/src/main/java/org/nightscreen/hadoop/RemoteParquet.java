package org.nightscreen.hadoop;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;

/** Parquet files that lie on a Hadoop file system. */
public final class RemoteParquet {

  private RemoteParquet() {}

  /**
   * The file as Parquet reads it.
   *
   * @param path a path for which {@link Locations#remote} is true
   */
  public static InputFile of(Path path) throws IOException {
    return HadoopInputFile.fromPath(((HadoopPath) path).hadoop(), HadoopSettings.configuration());
  }
}
