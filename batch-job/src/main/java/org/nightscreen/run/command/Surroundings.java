package org.nightscreen.run.command;

import java.nio.file.Path;
import java.time.Clock;
import org.nightscreen.run.job.StopSignal;
import org.nightscreen.run.stage.StagesFactory;

/**
 * What a command finds around it.
 *
 * @param stages makes the stages once a database is open
 * @param clock for time stamps of operation; results never see it
 * @param stop the wish of the operating system that the process ends
 * @param productRoot directory that holds {@code data-samples}
 * @param terminal whether a person watches standard error
 */
public record Surroundings(
    StagesFactory stages, Clock clock, StopSignal stop, Path productRoot, boolean terminal) {}
