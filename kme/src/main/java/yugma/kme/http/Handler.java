// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

/// Answers requests. Called on many threads at once.
@FunctionalInterface
public interface Handler {
  /// Answers one.
  ///
  /// @throws Exception a fault of ours: the client is told [Sizes#failureStatus] and nothing more
  Reply handle(Request request) throws Exception;
}
