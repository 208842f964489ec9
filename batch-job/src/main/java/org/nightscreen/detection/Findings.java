package org.nightscreen.detection;

import java.util.List;
import org.nightscreen.hit.Hit;
import org.nightscreen.screening.Span;

/**
 * What a night's detection found.
 *
 * @param hits reported episodes by typology, subject, window and id
 * @param judgedAgain episodes of open cases that were judged again
 * @param unevaluated what could not be judged for customers with hits
 * @param evaluation subjects by typology and outcome
 * @param report figures for the controls and the run report
 */
record Findings(
    List<Hit> hits,
    List<Span> judgedAgain,
    List<Unevaluated> unevaluated,
    EvaluationTable evaluation,
    DetectionReport report) {}
