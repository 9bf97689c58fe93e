// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import yugma.kme.peer.Frames;

/// One connection between two entities: frames are read by one thread and written by another, which
/// sends all that waits at once.
final class Line implements AutoCloseable {
  /// Messages that wait; a peer that reads more slowly loses the connection.
  private static final int MOST_WAITING = 10_000;

  private static final int BUFFER_BYTES = 1 << 16;

  private final SSLSocket socket;
  private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean closed;

  Line(SSLSocket socket) {
    this.socket = socket;
  }

  /// Writes in a thread of its own, reads in this one, until the connection ends.
  void run(Consumer<byte[]> told) throws IOException {
    Thread writing = Thread.ofVirtual().name("peer writer").start(this::write);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES))) {
      while (!closed) {
        told.accept(Frames.read(in));
      }
    } finally {
      close();
      writing.interrupt();
    }
  }

  void send(byte[] message) {
    if (!closed && !waiting.offer(message)) {
      closed = true;
      Thread.ofVirtual().name("peer closer").start(this::close); // it may wait for the writer
    }
  }

  private void write() {
    List<byte[]> batch = new ArrayList<>();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES))) {
      while (!closed) {
        batch.add(waiting.take());
        waiting.drainTo(batch);
        for (byte[] message : batch) {
          Frames.write(out, message);
        }
        out.flush();
        batch.clear();
      }
    } catch (IOException | InterruptedException _) {
      close();
    }
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    try {
      socket.close();
    } catch (IOException _) {
      // It is closed as far as this end can tell.
    }
  }
}
