/// What a run found, as one tree of records; `result.json` is this tree with its names in snake
/// case.
///
/// Read [yugma.network.result.Result] and [yugma.network.result.QkdResult]. Everything here follows
/// from scenario, seed and version: no wall time, no path, no host. Version 1 of the format:
///
/// | path | what |
/// |---|---|
/// | `yugma_result` | version of the format, 1 |
/// | `scenario.{name,digest}`, `seed`, `version` | what decides every byte of the file |
/// | `sim_time_s`, `partial` | simulated seconds, and whether the run was cut short |
/// | `links.NAME.qkd` | protocol, proof, rates, predictions, alarms, and a line for each block |
/// | `links.NAME.book` | where every bit is |
/// | `goals[]` | each goal with the value found and whether it is met |
/// | `events[]` | attacks and alarms in the order of time |
///
/// Several runs (`--runs N`) are summed up in a file of the same shape with `runs` and `seeds`
/// beside the seed of the first: every number that a seed decides is `{mean, low, high, n}` with
/// the 95 % interval of its mean, and the lists (`events`, `alarms`, `block_log`) are left to
/// `runs/K/result.json`.
///
/// Depends on `link` and `scenario`.
@NullMarked
package yugma.network.result;

import org.jspecify.annotations.NullMarked;
