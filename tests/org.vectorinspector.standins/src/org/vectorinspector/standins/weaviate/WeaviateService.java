package org.vectorinspector.standins.weaviate;

import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.Routes;
import org.vectorinspector.standins.Service;

/** Knows who calls, and sends each request where it belongs. One request at a time. */
final class WeaviateService implements Service {
    private final String key;
    private final Routes routes;

    WeaviateService(String key, String version, Database database) {
        this.key = key;
        SchemaRoutes schema = new SchemaRoutes(database);
        TenantRoutes tenants = new TenantRoutes(database);
        AliasRoutes aliases = new AliasRoutes(database);
        ObjectRoutes objects = new ObjectRoutes(database);
        BatchRoutes batch = new BatchRoutes(database);
        GraphQlRoute graphQl = new GraphQlRoute(database);
        this.routes = new Routes(request -> Answer.json(404, Json.object().put("code", 404).put("message", "path was not found"))
                .undescribed())
                .on("GET", "/v1/.well-known/ready", (request, names) -> Answer.empty(200))
                .on("GET", "/v1/meta", (request, names) -> Answer.json(200, Json.object().put("hostname", "http://[::]:8080")
                        .put("version", version).put("grpcMaxMessageSize", 104_858_000).set("modules", Json.object())))
                .on("GET", "/v1/schema", schema::list).on("POST", "/v1/schema", schema::create)
                .on("GET", "/v1/schema/{class}", schema::read).on("DELETE", "/v1/schema/{class}", schema::drop)
                .on("POST", "/v1/schema/{class}/properties", schema::addProperty)
                .on("GET", "/v1/schema/{class}/tenants", tenants::list).on("POST", "/v1/schema/{class}/tenants", tenants::add)
                .on("PUT", "/v1/schema/{class}/tenants", tenants::change).on("DELETE", "/v1/schema/{class}/tenants", tenants::drop)
                .on("GET", "/v1/aliases", aliases::list).on("POST", "/v1/aliases", aliases::create)
                .on("GET", "/v1/aliases/{alias}", aliases::read).on("PUT", "/v1/aliases/{alias}", aliases::change)
                .on("GET", "/v1/objects", objects::list).on("GET", "/v1/objects/{class}/{id}", objects::read)
                .on("POST", "/v1/batch/objects", batch::write).on("DELETE", "/v1/batch/objects", batch::delete)
                .on("POST", "/v1/graphql", graphQl::run);
    }

    @Override
    public synchronized Answer answer(Request request) {
        boolean open = request.rawPath().startsWith("/v1/.well-known/");
        boolean known = request.header("Authorization").filter(("Bearer " + key)::equals).isPresent();
        if (!key.isEmpty() && !open && !known) {
            String message = request.header("Authorization").isPresent() ? "unauthorized: invalid api key"
                    : "anonymous access not enabled, please provide an auth scheme such as OIDC";
            return Answer.json(401, Json.object().put("code", 401).put("message", message)).undescribed();
        }
        return routes.answer(request);
    }
}
