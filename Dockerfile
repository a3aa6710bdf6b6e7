# An image that holds the executable and the libraries it needs, nothing else: docker build -t sobot-mock .
FROM node:24-bookworm-slim AS build
WORKDIR /sobot-mock
RUN apt-get update && apt-get install -y --no-install-recommends binutils
COPY . .
RUN npm ci
RUN npm run build:binary -- --output build/sobot-mock --image build/image

FROM scratch
COPY --from=build /sobot-mock/build/image /
# It writes nothing, so the root can be read-only: docker run --read-only.
USER 65532:65532
# Others reach it here, so control routes need a token: set SOBOT_MOCK_CONTROL_TOKEN, or take the one printed at start.
ENV SOBOT_MOCK_HOST=0.0.0.0
EXPOSE 7626
HEALTHCHECK --interval=5s --timeout=3s --start-period=5s CMD ["/sobot-mock", "wait", "--timeout", "2s"]
ENTRYPOINT ["/sobot-mock"]
CMD ["start"]
