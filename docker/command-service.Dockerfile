# Build from the root of the repository: docker build -f docker/command-service.Dockerfile .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q -pl command-service -am -DskipTests -DoutputDirectory=/app/lib -DincludeScope=runtime \
    package dependency:copy-dependencies && \
    cp command-service/target/command-service-*.jar /app/command-service.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home annals
COPY --from=build /app /app
COPY docker/healthy /app/healthy
USER annals
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["/app/healthy"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseCompactObjectHeaders", "-Djava.awt.headless=true", "--sun-misc-unsafe-memory-access=allow", \
    "-cp", "/app/command-service.jar:/app/lib/*", "org.annals.command.CommandServiceApplication"]
