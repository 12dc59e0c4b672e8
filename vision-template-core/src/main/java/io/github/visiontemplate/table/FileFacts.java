package io.github.visiontemplate.table;

/**
 * What identifies a file in upload records.
 *
 * @param name the file's name as people know it, without a path
 * @param bytes its size
 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
 */
public record FileFacts(String name, long bytes, String sha256) {}
