package org.preuve.web;

/**
 * Why something was refused. Each feature's enum implements it.
 *
 * <p>Each constant has the texts {@code refused.<NAME>.title}, {@code .text} and {@code .cure} in
 * every language of its module.
 */
public interface Reason {

  /** The stable code shown to people and programs. */
  String name();

  /** HTTP status, 4xx. */
  int status();
}
