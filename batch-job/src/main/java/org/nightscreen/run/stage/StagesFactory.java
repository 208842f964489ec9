package org.nightscreen.run.stage;

import javax.sql.DataSource;

/** Makes the stages once the database is open. */
@FunctionalInterface
public interface StagesFactory {

  Stages open(DataSource database);
}
