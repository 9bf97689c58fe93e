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
/// | `nodes.NAME` | kind, country, operator, trust, and how full its stores were |
/// | `links.NAME.{a,b,medium,loss_budget,states,buffer}` | ends, loss part by part, states and store over time |
/// | `links.NAME.qkd` | protocol, proof, rates, predictions, alarms, and a line for each block |
/// | `links.NAME.book` | where every bit is |
/// | `links.NAME.entanglement` | attempts at heralded pairs, and what they gave |
/// | `satellites.NAME.passes[]` | each pass: when, how high, under what sky, with what key |
/// | `demands.NAME` | what was delivered, how late, over which paths, who could read it; or why not |
/// | `requests.NAME` | pairs that were delivered, how good, how late, over which path; or why not; what binds it |
/// | `goals[]` | each goal with the value found and whether it is met |
/// | `events[]` | what happened to links and demands in the order of time |
///
/// Several runs (`--runs N`) are summed up in a file of the same shape with `runs` and `seeds`
/// beside the seed of the first: every number that a seed decides is `{mean, low, high, n}` with
/// the 95 % interval of its mean, and the lists (`events`, `alarms`, `block_log`) are left to
/// `runs/K/result.json`.
///
/// Depends on `link`, `relay`, `pairs`, `binding` and `scenario`.
@NullMarked
package yugma.network.result;

import org.jspecify.annotations.NullMarked;
