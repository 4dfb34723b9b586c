package org.preuve.demo.device;

import org.jspecify.annotations.Nullable;

/**
 * What the server gives a device once its owner has confirmed it.
 *
 * @param device its id
 * @param kid id of its key
 * @param username account at the broker
 * @param password of that account
 * @param broker address, {@code tcp://host:port}
 * @param clientId MQTT client id
 * @param bootcount highest boot that the server knows, where the device had another key before
 */
public record Credential(
    String device,
    String kid,
    String username,
    String password,
    String broker,
    String clientId,
    @Nullable Long bootcount) {}
