// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import yugma.keys.book.Book;

/// What one link did.
///
/// @param qkd its key distribution
/// @param book where every bit is
public record LinkResult(QkdResult qkd, Book book) {}
