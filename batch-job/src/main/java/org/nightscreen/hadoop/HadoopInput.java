package org.nightscreen.hadoop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** Reads a file of a Hadoop file system, from any position. */
final class HadoopInput implements SeekableByteChannel {

  private static final int BUFFER = 1 << 16;

  private final FSDataInputStream bytes;
  private final long size;
  private final byte[] buffer = new byte[BUFFER];
  private boolean open = true;

  /**
   * @param size length of the file
   */
  HadoopInput(FSDataInputStream bytes, long size) {
    this.bytes = bytes;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int count = bytes.read(buffer, 0, Math.min(buffer.length, target.remaining()));
    if (count > 0) {
      target.put(buffer, 0, count);
    }
    return count;
  }

  @Override
  public long position() throws IOException {
    return bytes.getPos();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    bytes.seek(position);
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long length) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    bytes.close();
  }
}
