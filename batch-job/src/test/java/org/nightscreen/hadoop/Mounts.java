package org.nightscreen.hadoop;

import java.nio.file.Path;

/**
 * Tells this process of the file system {@code store}, as an operator would by {@code
 * --spark-conf}.
 */
public final class Mounts {

  private Mounts() {}

  /**
   * Mounts the parent of a directory as {@code store://shelf/}, so that all tests may share it.
   *
   * @param directory a temporary directory
   */
  public static void shelf(Path directory) {
    System.setProperty("spark.hadoop.fs.store.impl", ObjectStore.class.getName());
    System.setProperty(
        "spark.hadoop." + ObjectStore.DIRECTORY, directory.toAbsolutePath().getParent().toString());
  }
}
