package org.nightscreen.samples.drop;

import java.io.IOException;

/** Writes the rows of one file. */
interface FeedWriter extends AutoCloseable {

  void write(Record row) throws IOException;

  @Override
  void close() throws IOException;
}
