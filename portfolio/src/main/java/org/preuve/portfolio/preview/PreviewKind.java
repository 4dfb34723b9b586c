package org.preuve.portfolio.preview;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a file can be shown on a page, by the type that was found in its content. */
public enum PreviewKind {
  /** One picture, drawn again. */
  PICTURE,
  /** Pages, each drawn as a picture. */
  DOCUMENT,
  /** Played by the browser. */
  VIDEO,
  /** Played by the browser. */
  AUDIO,
  /** Lines with numbers. */
  CODE,
  NONE;

  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

  /** What browsers play, under the name that they know it by. */
  private static final Map<String, String> PLAYED =
      Map.ofEntries(
          Map.entry("video/mp4", "video/mp4"),
          Map.entry("video/x-m4v", "video/mp4"),
          Map.entry("application/mp4", "video/mp4"),
          Map.entry("video/quicktime", "video/quicktime"),
          Map.entry("video/webm", "video/webm"),
          Map.entry("video/ogg", "video/ogg"),
          Map.entry("video/theora", "video/ogg"),
          Map.entry("audio/mpeg", "audio/mpeg"),
          Map.entry("audio/mp4", "audio/mp4"),
          Map.entry("audio/x-aac", "audio/aac"),
          Map.entry("audio/ogg", "audio/ogg"),
          Map.entry("audio/vorbis", "audio/ogg"),
          Map.entry("audio/opus", "audio/ogg"),
          Map.entry("audio/vnd.wave", "audio/wav"),
          Map.entry("audio/x-wav", "audio/wav"),
          Map.entry("audio/webm", "audio/webm"),
          Map.entry("audio/x-flac", "audio/flac"));

  /** Text under a name that does not say so. */
  private static final Set<String> TEXTS =
      Set.of(
          "application/json",
          "application/xml",
          "application/javascript",
          "application/x-sh",
          "application/x-yaml",
          "application/sql",
          "application/x-sql",
          "application/toml",
          "application/x-bat",
          "application/x-tex",
          "application/rdf+xml",
          "image/svg+xml");

  /** The kind of that media type. */
  public static PreviewKind of(String mediaType) {
    var type = mediaType.split(";", 2)[0].strip();
    if (PICTURES.contains(type)) {
      return PICTURE;
    }
    if (type.equals("application/pdf")) {
      return DOCUMENT;
    }
    var played = PLAYED.get(type);
    if (played != null) {
      return played.startsWith("video/") ? VIDEO : AUDIO;
    }
    return type.startsWith("text/") || TEXTS.contains(type) ? CODE : NONE;
  }

  /** Under which type a browser plays it; empty if none does. */
  public static Optional<String> playedAs(String mediaType) {
    return Optional.ofNullable(PLAYED.get(mediaType.split(";", 2)[0].strip()));
  }
}
