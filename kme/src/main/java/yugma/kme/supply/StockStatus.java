// SPDX-License-Identifier: Apache-2.0
package yugma.kme.supply;

import yugma.kme.party.KmeId;

/// What a pair of applications can count on.
///
/// @param source this entity
/// @param target the entity of the slave
/// @param storedKeys of the default size that could be had now
/// @param mostStoredKeys that the stock is made to hold, >= storedKeys
/// @param limits of requests
public record StockStatus(
    KmeId source, KmeId target, int storedKeys, int mostStoredKeys, Limits limits) {}
