// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import yugma.kme.http.Handler;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;

/// Counts what a handler answers.
record CountedHandler(String plane, Handler inner, Counters replies, Histogram times)
    implements Handler {
  @Override
  public Reply handle(Request request) throws Exception {
    long began = System.nanoTime();
    int status = 500;
    try {
      Reply reply = inner.handle(request);
      status =
          switch (reply) {
            case Reply.Bytes bytes -> bytes.status();
            case Reply.Empty empty -> empty.status();
            case Reply.Events _ -> 200;
          };
      return reply;
    } finally {
      replies.add(1, plane, Integer.toString(status));
      times.note(System.nanoTime() - began);
    }
  }
}
