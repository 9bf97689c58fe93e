/// `result.json` as facts that a report can speak of; what a result does not hold is absent.
///
/// Read [yugma.report.facts.RunFacts], [yugma.report.facts.LinkFacts] and
/// [yugma.report.facts.DemandFacts]. Facts are read from the tree of the file, so that a report can
/// be made again from the folder of a run, and so that a result of several runs, whose numbers are
/// means, is read alike. Depends on Jackson.
@NullMarked
package yugma.report.facts;

import org.jspecify.annotations.NullMarked;
