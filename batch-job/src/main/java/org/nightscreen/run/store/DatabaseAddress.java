package org.nightscreen.run.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.night.Home;
import org.nightscreen.run.settings.Settings;

/**
 * Where the database of a home is.
 *
 * @param url JDBC URL
 * @param user whom the database knows us as
 * @param password from the environment, never from a settings file; an empty text if there is none
 * @param embedded whether it is the one in the home
 */
public record DatabaseAddress(String url, String user, String password, boolean embedded) {

  private static final String URL = "NIGHTSCREEN_DATABASE";
  private static final String USER = "NIGHTSCREEN_DATABASE_USER";
  private static final String PASSWORD = "NIGHTSCREEN_DATABASE_PASSWORD";
  private static final String PASSWORD_FILE = "NIGHTSCREEN_DATABASE_PASSWORD_FILE";

  /** Every commit reaches the file before it returns: what a killed process had committed stays. */
  private static final String DURABLE = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

  /**
   * As the environment says, else the settings of the home; else it lies in the home.
   *
   * @throws NightscreenException CONFIGURATION if a home that lies on no local disk names none
   */
  public static DatabaseAddress of(Home home) {
    Settings settings = Settings.of(home);
    String url = environment(URL, settings.database());
    String user = environment(USER, settings.databaseUser());
    if (url != null) {
      boolean file = url.startsWith("jdbc:h2:file:") && !url.contains(";");
      return new DatabaseAddress(
          file ? url + DURABLE : url, user == null ? "sa" : user, secret(), false);
    }
    if (Locations.remote(home.root())) {
      throw new NightscreenException(
          FailureCode.CONFIGURATION,
          "The home "
              + home.root()
              + " cannot hold a database; name one as 'database: jdbc:...' in its "
              + Settings.FILE_NAME
              + " or as "
              + URL
              + ", such as jdbc:h2:file:/var/lib/nightscreen/register.");
    }
    return new DatabaseAddress("jdbc:h2:file:" + home.database() + DURABLE, "sa", "", true);
  }

  /** Whether having it open proves that no other process works with it. */
  boolean exclusive() {
    return url.startsWith("jdbc:h2:file:") && !url.contains("AUTO_SERVER=TRUE");
  }

  private static String environment(String name, String otherwise) {
    String property = System.getProperty(name);
    String set = property == null ? System.getenv(name) : property;
    return set == null ? otherwise : set;
  }

  private static String secret() {
    String file = environment(PASSWORD_FILE, null);
    if (file == null) {
      return environment(PASSWORD, "");
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.PERMISSION, file + " cannot be read; check its owner and mode.", e);
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url.replaceAll("(?i)password=[^;&]*", "password=?");
  }
}
