package org.preuve.portfolio.evidence;

/**
 * One file of a piece of evidence.
 *
 * @param number its place in the piece, from 1
 * @param name cleaned
 * @param sha256 of its bytes, hex
 */
public record KeptFile(int number, String name, String mediaType, long bytes, String sha256) {

  static KeptFile first(Evidence e) {
    return new KeptFile(1, e.downloadName(), e.mediaType(), e.bytes(), e.sha256());
  }
}
