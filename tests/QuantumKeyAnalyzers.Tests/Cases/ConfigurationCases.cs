using QuantumKeyAnalyzers.Configuration;

namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>Configuration files of all formats.</summary>
internal static class ConfigurationCases
{
    private static readonly string[] Placeholders =
    [
        "", "<your-key>", "${{ secrets.QUANTUM_KEY }}", "$(QUANTUM_KEY)", "${QUANTUM_KEY}", "$QUANTUM_KEY", "%QUANTUM_KEY%", "#{QuantumKey}#", "{{ quantum_key }}",
        "__QUANTUM_KEY__", "@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/quantum-key/0123456789abcdef)", "[parameters('quantumKey')]", "your-api-key-goes-here",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "/run/secrets/azure_quantum_api_key", "secretref:quantum-api-key", "op://vault/quantum/key-0123456789", "!ENV QUANTUM_KEY",
        "ENC[AES256_GCM,data:Zm9vYmFy,iv:MTIz]",
    ];

    private static readonly (string Format, string File, string Template)[] Homes =
    [
        ("json", "appsettings.json", """{ "AZURE_QUANTUM_API_KEY": "@", "Cs": "WorkspaceName=ws;ApiKey=@;", "AzureQuantum": { "WorkspaceName": "ws", "SubscriptionId": "s", "ApiKey": "@" } }"""),
        ("xml", "web.config", """<a><add key="AZURE_QUANTUM_API_KEY" value="@" /><add key="Cs" value="WorkspaceName=ws;ApiKey=@;" /><q WorkspaceName="ws" QuantumEndpoint="e" ApiKey="@" /></a>"""),
        ("yaml", "app.yaml", "AZURE_QUANTUM_API_KEY: \"@\"\ncs: 'WorkspaceName=ws;ApiKey=@;'\nazureQuantum:\n  workspaceName: ws\n  quantumEndpoint: e\n  apiKey: \"@\"\n"),
        ("env", ".env", "AZURE_QUANTUM_API_KEY=@\nCS=\"WorkspaceName=ws;ApiKey=@;\"\nAzureQuantum__ApiKey=\"@\"\n"),
        ("dockerfile", "Dockerfile", "ENV AZURE_QUANTUM_API_KEY=@ CS=\"WorkspaceName=ws;ApiKey=@;\"\nENV AZURE_QUANTUM_API_KEY @\n"),
        ("shell", "run.sh", "export AZURE_QUANTUM_API_KEY=\"@\"\nCS=\"WorkspaceName=ws;ApiKey=@;\"\n"),
        ("powershell", "run.ps1", "$env:AZURE_QUANTUM_API_KEY = \"@\"\n$cs = \"WorkspaceName=ws;ApiKey=@;\"\n"),
        ("batch", "run.cmd", "set AZURE_QUANTUM_API_KEY=@\r\nset \"CS=WorkspaceName=ws;ApiKey=@;\"\r\n"),
        ("plain", "notes.txt", "AZURE_QUANTUM_API_KEY=@ and AZURE_QUANTUM_API_KEY: '@'\nWorkspaceName=ws;ApiKey=@;\n"),
    ];

    private const string Section = "\"SubscriptionId\": \"11111111-2222-3333-4444-555555555555\", \"ResourceGroupName\": \"g\", \"WorkspaceName\": \"ws\"";

    private static readonly ConfigurationCase[] Json =
    [
        new("json_a_value", "appsettings.json", """{ "ConnectionStrings": { "Quantum": "<<CS>>" } }"""),
        new("json_a_key_of_another_shape", "appsettings.Development.json", """{ "ConnectionStrings": { "Quantum": "<<CSOTHER>>" } }"""),
        new("json_in_an_array_of_arrays", "appsettings.json", """[[1, [null, true, ["<<CS>>"]]], { "a": ["<<CSHEX>>"] }]"""),
        new("json_line_comment", "appsettings.json", "{\n  // \"Quantum\": \"<<CS>>\"\n  \"a\": 1\n}"),
        new("json_block_comment", "appsettings.json", "{ /* SubscriptionId=x;\n  * ApiKey=<<OTHER>>;\n  */ \"a\": 1 }"),
        new("json_comment_a_field_a_line", "appsettings.json", "{\n  // SubscriptionId=11111111-2222-3333-4444-555555555555;\n  // WorkspaceName=ws;\n  // ApiKey=<<OTHER>>;\n  \"a\": 1\n}"),
        new("json_commented_out_entry_with_escapes", "appsettings.json", "{\n  // \"Cs\": \"WorkspaceName\\u003dws;ApiKey\\u003d<<OTHER>>;\",\n  \"a\": 1\n}"),
        new("json_commented_out_entry_by_name", "local.settings.json", "{\n  // \"AZURE_QUANTUM_API_KEY\": \"<<OTHER>>\",\n  \"a\": 1\n}"),
        new("json_trailing_commas", "appsettings.json", """{ "a": [1, 2,], "Quantum": "<<CS>>", }"""),
        new("json_escaped_separators", "appsettings.json", """{ "Quantum": "WorkspaceName\u003Dws\u003bApiKey\u003d<<OTHER>>\u003b" }"""),
        new("json_escaped_names", "appsettings.json", """{ "Quantum": "QuantumEndpoint=https:\/\/eastus.quantum.azure.com\/;\u0041piKey=<<OTHER>>" }"""),
        new("json_escaped_padding", "appsettings.json", """{ "Quantum": "WorkspaceName=ws;ApiKey={|QKA0004:{{KEY}}\u003d\u003d|};" }"""),
        new("json_escaped_quotes_round_the_string", "appsettings.json", """{ "args": "--cs \"WorkspaceName=ws;ApiKey=<<KEY>>\" --x", "other": "--cs \"WorkspaceName=ws;ApiKey=<<OTHER>>\"" }"""),
        new("json_broken", "appsettings.json", """{ "a": { "b": ["c" "Quantum": "<<CS>>" ]]] } , : """),
        new("json_unterminated_string", "appsettings.json", """{ "Quantum": "WorkspaceName\u003dws;ApiKey\u003d<<OTHER>>"""),
        new("json_unterminated_comment", "appsettings.json", """{ /* <<CS>>"""),
        new("json_byte_order_mark_and_crlf", "appsettings.json", "\uFEFF{\r\n\t\"Quantum\": \"WorkspaceName=ws;ApiKey\\u003D<<OTHER>>;\"\r\n}\r\n"),
        new("json_single_quotes", "settings.json5", """{ quantum: 'WorkspaceName=ws;ApiKey\x3d<<OTHER>>;', /* x */ AZURE_QUANTUM_API_KEY: '<<HEX>>' }"""),
        new("json_continued_string", "settings.json5", "{ quantum: 'WorkspaceName=ws;\\\nApiKey=<<OTHER>>;' }"),
        new("json_by_name", "launchSettings.json", """{ "profiles": { "x": { "environmentVariables": { "AZURE_QUANTUM_API_KEY": "<<OTHER>>" } } } }"""),
        new("json_by_name_in_another_case", "local.settings.json", """{ "Values": { "azure_quantum_api_key": "<<HEX>>" } }"""),
        new("json_by_header_name", "proxies.json", """{ "headers": { "x-ms-quantum-api-key": "<<OTHER>>" } }"""),
        new("json_by_name_with_sections", "appsettings.json", """{ "Jobs:Run:AZURE_QUANTUM_API_KEY": "<<OTHER>>", "Jobs__Run__AZURE_QUANTUM_API_KEY": "<<HEX>>" }"""),
        new("json_by_name_and_value", "app.json", """{ "appSettings": [ { "name": "AZURE_QUANTUM_API_KEY", "slotSetting": false, "value": "<<OTHER>>" }, { "value": "<<HEX>>", "name": "azure_quantum_api_key" } ] }"""),
        new("json_by_escaped_name", "app.json", """{ "AZURE\u005FQUANTUM_API_KEY": "<<OTHER>>", "QuantumEndpoint": "x" }"""),
        new("json_item_of_arguments", "devcontainer.json", """{ "runArgs": ["-e", "AZURE_QUANTUM_API_KEY=<<OTHER>>"] }"""),
        new("json_section", "appsettings.json", "{ \"Jobs\": { " + Section + ", \"ApiKey\": \"<<OTHER>>\" } }"),
        new("json_section_in_another_order", "appsettings.json", "{ \"Jobs\": { \"WorkspaceKey\": \"<<OTHER>>\", " + Section + " } }"),
        new("json_section_by_host", "appsettings.json", """{ "Jobs": { "Endpoint": "https://eastus.quantum.azure.com", "apiKey": "<<HEX>>", "workspaceName": "ws" } }"""),
        new("json_section_with_an_endpoint_and_any_key", "appsettings.json", """{ "Jobs": { "QuantumEndpoint": "https://x", "WorkspaceName": "w", "AccessKey": "<<OTHER>>" } }"""),
        new("json_section_named_so", "appsettings.json", """{ "AzureQuantum": { "ApiKey": "<<OTHER>>" }, "Azure": { "Quantum": { "ApiKey": "<<HEX>>" } } }"""),
        new("json_section_by_prefix", "appsettings.json", """{ "Jobs:ApiKey": "<<OTHER>>", "Jobs:SubscriptionId": "s", "Jobs:WorkspaceName": "w", "OpenAI:ApiKey": "{{HEX}}" }"""),
        new("json_section_with_a_subscription_and_a_group", "appsettings.json", """{ "Quantum": { "SubscriptionId": "s", "ResourceGroup": "g", "ApiKey": "<<OTHER>>" } }"""),
        new("json_name_of_one_piece", "appsettings.json", """{ "AzureQuantumApiKey": "<<OTHER>>" }"""),
        new("json_two_keys", "appsettings.json", """{ "a": "<<CS>>", "b": "<<CSKEY2>>", "c": "<<KEY>>" }"""),
        new("json_a_raw_key", "appsettings.json", """{ "whatever": "<<KEY>>" }"""),
        new("json_a_notebook", "run.ipynb", """{ "cells": [ { "source": [ "cs = \"WorkspaceName=ws;ApiKey=<<OTHER>>\"\n" ] } ] }"""),
    ];

    private static readonly ConfigurationCase[] Xml =
    [
        new("xml_attribute", "app.config", """<configuration><connectionStrings><add name="Quantum" connectionString="<<CSOTHER>>" /></connectionStrings></configuration>"""),
        new("xml_attribute_in_single_quotes", "app.config", """<add value='<<CSOTHER>>'/>"""),
        new("xml_attribute_over_lines", "app.config", "<add value=\"WorkspaceName=ws;\r\n\t\tApiKey&#61;<<OTHER>>;\"/>"),
        new("xml_entities", "web.config", """<add key="cs" value="WorkspaceName&#61;ws&#x3b;ApiKey&#x3D;<<OTHER>>&#59;" />"""),
        new("xml_named_entities", "web.config", """<add key="cs" value="--cs &quot;WorkspaceName=ws;ApiKey=<<OTHER>>&quot; &amp; more" /><b>&lt;<<KEY>>&gt;</b>"""),
        new("xml_text", "App.resx", """<root><data name="Quantum"><value><<CSOTHER>></value></data></root>"""),
        new("xml_text_without_a_last_semicolon", "App.resx", """<value>WorkspaceName=ws;ApiKey=<<OTHER>></value>"""),
        new("xml_cdata", "settings.xml", """<value><![CDATA[WorkspaceName=ws;ApiKey=<<OTHER>>]]></value>"""),
        new("xml_cdata_in_two_parts", "settings.xml", """<value>WorkspaceName=ws;<![CDATA[ApiKey=]]><![CDATA[<<OTHER>>]]></value>"""),
        new("xml_comment", "web.config", """<configuration><!-- <<CS>> --></configuration>"""),
        new("xml_commented_out", "web.config", """<configuration><!-- <add key="cs" value="WorkspaceName=ws;ApiKey&#61;<<OTHER>>" /> --></configuration>"""),
        new("xml_commented_out_by_name", "web.config", "<configuration>\n<!--\n  <add key=\"AZURE_QUANTUM_API_KEY\" value=\"<<OTHER>>\" />\n--></configuration>"),
        new("xml_comment_a_field_a_line", "Directory.Build.props", "<Project>\n  <!-- SubscriptionId=x; -->\n  <!-- ApiKey=<<OTHER>>; -->\n</Project>"),
        new("xml_transform", "web.Release.config", """<configuration xmlns:xdt="urn:x"><appSettings><add key="AZURE_QUANTUM_API_KEY" value="<<OTHER>>" xdt:Transform="SetAttributes" xdt:Locator="Match(key)" /></appSettings></configuration>"""),
        new("xml_environment_variable", "web.config", """<environmentVariables><environmentVariable name="AZURE_QUANTUM_API_KEY" value="<<OTHER>>" /></environmentVariables>"""),
        new("xml_value_first", "web.config", """<add value="<<OTHER>>" key="azure_quantum_api_key" />"""),
        new("xml_element_by_name", "test.runsettings", """<EnvironmentVariables><AZURE_QUANTUM_API_KEY><<OTHER>></AZURE_QUANTUM_API_KEY></EnvironmentVariables>"""),
        new("xml_property", "Directory.Build.targets", "<Project><PropertyGroup>\n  <AzureQuantumApiKey>\n    <<OTHER>>\n  </AzureQuantumApiKey>\n</PropertyGroup></Project>"),
        new("xml_setting", "app.config", """<setting name="AZURE_QUANTUM_API_KEY" serializeAs="String"><value><<OTHER>></value></setting><p name="x-ms-quantum-api-key"><<HEX>></p>"""),
        new("xml_text_by_the_name_in_an_attribute", "app.config", """<p name="AzureQuantumApiKey"><<OTHER>></p>"""),
        new("xml_section_of_attributes", "app.config", """<jobs subscriptionId="s" workspaceName="w" apiKey="<<OTHER>>" />"""),
        new("xml_section_of_elements", "settings.xml", """<jobs><subscriptionId>s</subscriptionId><workspaceName>w</workspaceName><apiKey><<OTHER>></apiKey></jobs>"""),
        new("xml_section_by_prefix", "app.config", """<appSettings><add key="Jobs:ApiKey" value="<<OTHER>>"/><add key="Jobs:WorkspaceName" value="w"/><add key="Jobs:QuantumEndpoint" value="e"/></appSettings>"""),
        new("xml_broken", "web.config", """<a b="c <add key=AZURE value="<d></e></f><add value="WorkspaceName=ws;ApiKey&#61;<<OTHER>>;" <!-- -- > ]]>"""),
        new("xml_unterminated", "web.config", """<add key="x" value="WorkspaceName=ws;ApiKey&#61;<<OTHER>>"""),
        new("xml_unterminated_comment", "web.config", """<a><!-- WorkspaceName=ws;ApiKey&#61;<<OTHER>>;"""),
        new("xml_unterminated_cdata", "web.config", """<a><![CDATA[ <<CS>>"""),
        new("xml_project", "App.csproj", """<Project Sdk="x"><ItemGroup><Content Include="<<CS>>" /></ItemGroup></Project>"""),
    ];

    private static readonly ConfigurationCase[] Yaml =
    [
        new("yaml_plain", "pipeline.yml", "variables:\n  cs: <<CSOTHER>>\n"),
        new("yaml_single_quotes", "pipeline.yml", "cs: 'it''s WorkspaceName=ws;ApiKey=<<OTHER>>;'\n"),
        new("yaml_double_quotes_with_escapes", "app.yaml", "cs: \"WorkspaceName\\x3dws;ApiKey\\u003d<<OTHER>>;\" # a comment\n"),
        new("yaml_double_quotes_over_lines", "app.yaml", "a:\n  cs: \"WorkspaceName\\x3dws;\n    ApiKey\\x3d<<OTHER>>;\n\n    more\"\n  b: c\n"),
        new("yaml_double_quotes_with_an_escaped_line_break", "app.yaml", "cs: \"WorkspaceName=ws;Api\\\n  Key=<<OTHER>>;QuantumEndpoint=x\"\n"),
        new("yaml_literal_block", "app.yaml", "run: |\n  echo x\n  export CS='<<CSOTHER>>'\n  AZURE_QUANTUM_API_KEY=<<HEX>> dotnet run\nnext: 1\n"),
        new("yaml_folded_block", "app.yaml", "cs: >-\n    WorkspaceName=ws;\n    ApiKey=<<OTHER>>;\n\nnext: 1\n"),
        new("yaml_block_by_name", "app.yaml", "data:\n  AZURE_QUANTUM_API_KEY: |\n    <<OTHER>>\n  x: y\n"),
        new("yaml_comment", "app.yaml", "a: 1 # <<CS>>\n"),
        new("yaml_comment_a_field_a_line", "app.yaml", "a: 1\n# SubscriptionId=11111111-2222-3333-4444-555555555555;\n# WorkspaceName=ws;\n#   ApiKey=<<OTHER>>;\nb: 2\n"),
        new("yaml_comment_in_a_block", "app.yaml", "run: |\n  # SubscriptionId=x;\n  # ApiKey=<<OTHER>>;\n  echo\n"),
        new("yaml_commented_out", "app.yaml", "#env:\n#  AZURE_QUANTUM_API_KEY: <<OTHER>>\n#  cs: \"WorkspaceName=ws;ApiKey\\x3d<<HEX>>\"\n"),
        new("yaml_flow", "app.yaml", "env: { a: b, cs: WorkspaceName=ws;ApiKey=<<OTHER>>}\nlist: [\"x\", 'WorkspaceName=ws;ApiKey=<<HEX>>']\n"),
        new("yaml_flow_by_name", "app.yaml", "env: {a: [b, {c: d}], AZURE_QUANTUM_API_KEY: <<OTHER>>}\nother: {\n  \"x-ms-quantum-api-key\":\"<<HEX>>\" }\n"),
        new("yaml_by_name", "docker-compose.yml", "services:\n  app:\n    environment:\n      AZURE_QUANTUM_API_KEY: <<OTHER>>\n      B: c\n"),
        new("yaml_list_of_assignments", "docker-compose.yml", "services:\n  app:\n    environment:\n      - A=b\n      - AZURE_QUANTUM_API_KEY=<<OTHER>>\n      - \"azure_quantum_api_key=<<HEX>>\"\n"),
        new("yaml_name_and_value", "deployment.yaml", "env:\n- name: A\n  value: b\n- name: AZURE_QUANTUM_API_KEY\n  value: \"<<OTHER>>\"\n- value: <<HEX>>\n  name: AZURE_QUANTUM_API_KEY\n"),
        new("yaml_section", "app.yaml", "jobs:\n  subscriptionId: s\n  nested:\n    x: y\n  workspaceName: w\n  apiKey: <<OTHER>>\nother:\n  apiKey: {{HEX}}\n"),
        new("yaml_section_in_a_list", "app.yaml", "jobs:\n  - workspaceName: w\n    endpoint: https://eastus.quantum.azure.com/\n    apiKey: !!str <<OTHER>>\n  - apiKey: {{HEX}}\n"),
        new("yaml_quoted_names", "app.yaml", "\"jobs\":\n  'subscriptionId': s\n  \"work\\x73paceName\": w\n  \"apiKey\": &anchor \"<<OTHER>>\"\n"),
        new("yaml_documents", "app.yaml", "--- \na: b\n---\nAZURE_QUANTUM_API_KEY: <<OTHER>>\n...\n"),
        new("yaml_crlf_and_byte_order_mark", "app.yaml", "\uFEFFa:\r\n  AZURE_QUANTUM_API_KEY: '<<OTHER>>'\r\n  cs: \"WorkspaceName\\x3dws;\r\n    ApiKey=<<HEX>>;\"\r\n"),
        new("yaml_broken", "app.yaml", "a: \"unterminated\nAZURE_QUANTUM_API_KEY: <<OTHER>>\nb: [x, {y: z\nc: 'd\ne:\n  cs: \"WorkspaceName=ws;ApiKey\\x3d<<HEX>>\n"),
        new("yaml_tabs", "app.yaml", "a:\n\tAZURE_QUANTUM_API_KEY:\t<<OTHER>>\n"),
        new("yaml_template", "values.yaml", "{{- if .Values.x }}\na: {{ .Values.y | quote }}\nAZURE_QUANTUM_API_KEY: <<OTHER>>\n{{- end }}\n"),
        new("yaml_unterminated_block", "app.yaml", "a:\n  - |\n    WorkspaceName=ws;ApiKey=<<OTHER>>"),
    ];

    private static readonly ConfigurationCase[] Lines =
    [
        new("env_plain", ".env", "A=b\nAZURE_QUANTUM_CONNECTION_STRING=<<CSOTHER>>\n"),
        new("env_double_quotes", ".env.local", "AZURE_QUANTUM_CONNECTION_STRING=\"<<CSOTHER>>\"\n"),
        new("env_single_quotes_and_export", "prod.env", "export AZURE_QUANTUM_CONNECTION_STRING='<<CSOTHER>>'\n"),
        new("env_by_name", ".env", "AZURE_QUANTUM_API_KEY=<<OTHER>>\n"),
        new("env_by_name_with_spaces_and_a_comment", ".env", "  export\tazure_quantum_api_key = <<OTHER>>   # mine\r\nAZURE_QUANTUM_API_KEY='<<HEX>>' # mine\r\n"),
        new("env_by_name_of_a_section", ".env", "Jobs__AZURE_QUANTUM_API_KEY=<<OTHER>>\nAzureQuantum__ApiKey=<<HEX>>\nAZURE_QUANTUM_ACCESS_KEY=<<LONG>>\n"),
        new("env_section_by_prefix_with_a_colon", ".env", "AzureQuantum:ApiKey=<<OTHER>>\n"),
        new("env_section_by_prefix", ".env", "Jobs__ApiKey=<<OTHER>>\nJobs__WorkspaceName=w\nJobs__SubscriptionId=s\n"),
        new("env_comment", ".env", "# AZURE_QUANTUM_API_KEY=<<OTHER>>\n#AZURE_QUANTUM_CONNECTION_STRING=\"<<CSHEX>>\"\n"),
        new("env_comment_a_field_a_line", ".env", "# SubscriptionId=11111111-2222-3333-4444-555555555555;\n# WorkspaceName=ws;\n# ApiKey=<<OTHER>>;\n"),
        new("env_value_over_lines", ".env", "CS=\"WorkspaceName=ws;\n Api\\\nKey=<<OTHER>>;QuantumEndpoint=x\"\nB=c\n"),
        new(
            "env_value_over_lines_with_quotes_in_it",
            ".env",
            "CS=\"\\\"x\\\" WorkspaceName=ws;\n Api\\\nKey=<<OTHER>>;QuantumEndpoint=x\"\nB=c\n"),
        new("env_escapes", ".env", "CS=\"WorkspaceName\\x3dws;ApiKey\\x3d<<OTHER>>\"\n"),
        new("env_unterminated", ".env", "A=\"x\nAZURE_QUANTUM_API_KEY='<<OTHER>>\nCS=\"WorkspaceName=ws;ApiKey\\x3d<<HEX>>"),
        new("properties_escapes", "app.properties", "cs=WorkspaceName\\=ws;ApiKey\\=<<OTHER>>;QuantumEndpoint\\=https\\://x\n"),
        new("properties_unicode_escapes", "app.properties", "cs : WorkspaceName\\u003dws;ApiKey\\u003d<<OTHER>>\n"),
        new("properties_continued", "app.properties", "cs = WorkspaceName=ws;\\\n     Api\\\n     Key=<<OTHER>>;\\\r\n     QuantumEndpoint=x\n"),
        new("properties_dotted_name", "app.properties", "azure.quantum.api-key=<<OTHER>>\nx-ms-quantum-api-key: <<HEX>>\n! AZURE_QUANTUM_API_KEY=<<LONG>>\n"),
        new("ini_section", "app.ini", "[Jobs]\nSubscriptionId = s\nExtra = 1\nApiKey = <<OTHER>>\nOther = 1\nWorkspaceName = w\n[Other]\nApiKey = {{LONG}}\n"),
        new("ini_comment", "app.cfg", "[a]\n; WorkspaceName=ws;\n; ApiKey=<<OTHER>>\n"),
        new("toml_section", "app.toml", "[azure.quantum]\napi_key = \"<<OTHER>>\" # ApiKey=\n"),
        new("toml_inline_table", "app.toml", "jobs = { SubscriptionId = \"s\", WorkspaceName = \"w\", ApiKey = \"<<OTHER>>\" }\n"),
        new("toml_literal", "app.toml", "cs = 'WorkspaceName=ws;ApiKey=<<OTHER>>'\nb = \"WorkspaceName=ws;ApiKey\\u003d<<HEX>>\"\n"),
        new("http_header", "jobs.http", "GET https://eastus.quantum.azure.com/jobs?a=b\nx-ms-quantum-api-key: <<OTHER>>\n\n### x\n@AZURE_QUANTUM_API_KEY = <<HEX>>\n"),
        new("conf_quoted", "app.conf", "env=\"A=b\",AZURE_QUANTUM_CONNECTION_STRING=\"<<CSOTHER>>\"\n"),
        new("service_environment", "app.service", "[Service]\nEnvironment=\"AZURE_QUANTUM_API_KEY=<<OTHER>>\" \"B=c\"\n"),
    ];

    private static readonly ConfigurationCase[] Scripts =
    [
        new("dockerfile_env", "Dockerfile", "FROM x\nENV AZURE_QUANTUM_CONNECTION_STRING=\"<<CSOTHER>>\"\n"),
        new("dockerfile_env_of_the_old_form", "Dockerfile", "ENV AZURE_QUANTUM_API_KEY <<OTHER>>\nENV AZURE_QUANTUM_CONNECTION_STRING <<CSHEX>>\n"),
        new("dockerfile_env_with_many", "Dockerfile.debug", "ENV A=b \\\n    # ApiKey=\n    AZURE_QUANTUM_API_KEY=<<OTHER>> \\\n    C=\"d e\"\n"),
        new("dockerfile_arg", "app.dockerfile", "ARG AZURE_QUANTUM_API_KEY=<<OTHER>>\nARG B='<<CSHEX>>'\n"),
        new("dockerfile_escapes", "Containerfile", "ENV CS=WorkspaceName=ws;Api\\Key=<<OTHER>>;QuantumEndpoint\\=x\n"),
        new("dockerfile_comment_a_field_a_line", "Dockerfile", "# WorkspaceName=ws;\n# ApiKey=<<OTHER>>;\nFROM x\n"),
        new("dockerfile_continued_value", "Dockerfile", "ENV CS=\"WorkspaceName=ws;Api\\\nKey=<<OTHER>>;QuantumEndpoint=x\"\n"),
        new("shell_export", "run.sh", "#!/bin/sh\nexport AZURE_QUANTUM_CONNECTION_STRING=\"<<CSOTHER>>\"\n"),
        new("shell_by_name", "run.bash", "AZURE_QUANTUM_API_KEY=<<OTHER>> dotnet run; export AZURE_QUANTUM_API_KEY='<<HEX>>'; echo\n"),
        new("shell_pieces", "run.sh", "CS=\"WorkspaceName=ws;Api\"'Key=<<OTHER>>;'QuantumEndpoint=x\nexport AZURE_QUANTUM_API_KEY=\"\"'<<HEX>>'\n"),
        new("shell_escaped", "run.sh", "CS=WorkspaceName\\=ws\\;ApiKey\\=<<OTHER>>\\;\nCS=$'WorkspaceName\\x3dws;ApiKey\\x3d<<HEX>>'\n"),
        new("shell_header", "call.sh", "curl -H \"x-ms-quantum-api-key: <<OTHER>>\" https://x\n"),
        new("shell_option", "call.sh", "docker run -e AZURE_QUANTUM_API_KEY=<<OTHER>> \\\n  --env \"AZURE_QUANTUM_API_KEY=<<HEX>>\" x\n"),
        new("shell_fish", "run.fish", "set -x AZURE_QUANTUM_API_KEY <<OTHER>>\n"),
        new("shell_comment", "run.sh", "echo it\\'s # AZURE_QUANTUM_API_KEY=<<OTHER>>\n# WorkspaceName=ws;\n# ApiKey=<<HEX>>;\n"),
        new("shell_broken", "run.sh", "echo \"don't\nX=\"'\nexport AZURE_QUANTUM_API_KEY=<<KEY>>\nCS='WorkspaceName=ws;ApiKey=<<OTHER>>;"),
        new("powershell_variable", "run.ps1", "$env:AZURE_QUANTUM_API_KEY = \"<<OTHER>>\"\n$Env:azure_quantum_api_key='<<HEX>>'\n"),
        new("powershell_connection_string", "run.ps1", "$cs = 'WorkspaceName=ws;ApiKey=<<OTHER>>'\n$cs = \"say `\"WorkspaceName`=ws;ApiKey`=<<HEX>>`\"\"\n"),
        new("powershell_call", "run.psm1", "[Environment]::SetEnvironmentVariable(\"AZURE_QUANTUM_API_KEY\", \"<<OTHER>>\", 'User')\n$h = @{ 'x-ms-quantum-api-key' = '<<HEX>>' }\n"),
        new("powershell_continued", "run.ps1", "$env:AZURE_QUANTUM_API_KEY = `\r\n  \"<<OTHER>>\"\r\n# WorkspaceName=ws;\r\n# ApiKey=<<HEX>>\r\n"),
        new("batch_set", "run.cmd", "@echo off\r\nset AZURE_QUANTUM_API_KEY=<<OTHER>>\r\nset \"AZURE_QUANTUM_API_KEY=<<HEX>>\"\r\nset CS=<<CS>>\r\n"),
        new("batch_setx", "run.bat", "setx AZURE_QUANTUM_API_KEY \"<<OTHER>>\" /M\r\nREM set AZURE_QUANTUM_API_KEY=<<HEX>>\r\n:: AZURE_QUANTUM_API_KEY=<<LONG>>\r\n"),
        new("batch_escaped", "run.cmd", "set CS=WorkspaceName=ws^;ApiKey^=<<OTHER>>^;QuantumEndpoint=x\r\n"),
    ];

    private static readonly ConfigurationCase[] Other =
    [
        new("plain_text", "README.md", "Use `<<CSOTHER>>` or <<KEY>>.\n"),
        new("plain_text_by_name", "notes.txt", "AZURE_QUANTUM_API_KEY=<<OTHER>>\n[\"azure_quantum_api_key\"]: '<<HEX>>'\n(\"x-ms-quantum-api-key\", \"<<LONG>>\")\n"),
        new("plain_without_an_extension", "secrets", "<<CS>>"),
        new("razor_comment", "Index.razor", "<p>@* <<CS>> *@</p>\n@{ var x = \"{{CS}}\"; }\n"),
        new("razor_comments_of_two_lines", "Index.cshtml", "@* WorkspaceName=ws; *@\n@* ApiKey=<<OTHER>>; *@\n@* AZURE_QUANTUM_API_KEY=<<HEX>>"),
        new("an_extension_in_capitals", "APPSETTINGS.JSON", """{ "Cs": "WorkspaceName=ws;ApiKey\u003d<<OTHER>>" }"""),
        new("a_path_of_windows", "C:\\app\\config\\appsettings.json", """{ "Cs": "WorkspaceName=ws;ApiKey\u003d<<OTHER>>" }"""),
    ];

    private static readonly ConfigurationCase[] Silent =
    [
        new("silent_an_empty_file", "appsettings.json", ""),
        new("silent_only_a_byte_order_mark", "appsettings.json", "\uFEFF"),
        new("silent_json_of_an_open_ai_service", "appsettings.json", """{ "OpenAI": { "Endpoint": "https://x.openai.azure.com", "ApiKey": "{{OTHER}}" }, "WorkspaceName": "w", "SubscriptionId": "s" }"""),
        new("silent_json_of_log_analytics", "appsettings.json", """{ "Log": { "WorkspaceId": "11111111-2222-3333-4444-555555555555", "WorkspaceName": "w", "SharedKey": "{{OTHER}}" } }"""),
        new("silent_json_of_a_search_service", "appsettings.json", """{ "Search": { "SubscriptionId": "s", "ResourceGroupName": "g", "ServiceName": "x", "ApiKey": "{{OTHER}}" } }"""),
        new("silent_json_of_a_storage_account", "appsettings.json", """{ "Storage": { "SubscriptionId": "s", "ResourceGroup": "g", "WorkspaceName": "w", "AccessKey": "{{OTHER}}" } }"""),
        new("silent_json_of_other_sections", "appsettings.json", """{ "A": { "ApiKey": "{{OTHER}}" }, "B": { "WorkspaceName": "w", "SubscriptionId": "s", "QuantumEndpoint": "https://eastus.quantum.azure.com" } }"""),
        new("silent_json_of_another_quantum_service", "appsettings.json", """{ "IbmQuantum": { "QuantumApiKey": "{{OTHER}}", "Url": "https://quantum.example" }, "QuantumEndpoint": "x" }"""),
        new("silent_json_with_the_name_as_a_value", "appsettings.json", """{ "Variable": "AZURE_QUANTUM_API_KEY", "Other": "{{OTHER}}" }"""),
        new("silent_json_reference_to_a_secret", "app.json", """{ "name": "AZURE_QUANTUM_API_KEY", "secretRef": "{{OTHER}}" }"""),
        new("silent_json_short_key", "appsettings.json", """{ "AZURE_QUANTUM_API_KEY": "abc123", "Cs": "WorkspaceName=ws;ApiKey=test;" }"""),
        new("silent_json_null_and_numbers", "appsettings.json", """{ "AZURE_QUANTUM_API_KEY": null, "azure_quantum_api_key": 12, "x-ms-quantum-api-key": [], "QuantumEndpoint": {} }"""),
        new("silent_json_schema", "schema.json", """{ "properties": { "ApiKey": { "type": "string", "pattern": "^[A-Za-z0-9]{20,90}$" }, "WorkspaceName": { "type": "string" } } }"""),
        new("silent_json_hash", "package-lock.json", """{ "integrity": "sha512-{{OTHER}}{{OTHER}}==", "name": "apikey", "QuantumEndpoint": 1 }"""),
        new("silent_json_longer_run", "a.json", """{ "AZQU": "a{{KEY}}b" }"""),
        new("silent_xml_user_secrets", "App.csproj", """<Project><PropertyGroup><UserSecretsId>11111111-2222-3333-4444-555555555555-AZQU</UserSecretsId></PropertyGroup></Project>"""),
        new("silent_json_comments_far_apart", "appsettings.json", "{\n // WorkspaceName=ws;\n \"a\": 1,\n // ApiKey={{OTHER}};\n \"b\": 2\n}"),
        new("silent_json_brackets", "a.json", "]]]}}}}{{{{[[[ QuantumEndpoint= AZQU"),
        new("silent_xml_of_other_services", "web.config", """<appSettings><add key="OpenAI:ApiKey" value="{{OTHER}}"/><add key="Jobs:WorkspaceName" value="w"/><add key="Jobs:QuantumEndpoint" value="e"/></appSettings>"""),
        new("silent_xml_storage", "web.config", """<add key="Storage" value="DefaultEndpointsProtocol=https;AccountName=a;AccountKey={{OTHER}}" /><!-- QuantumEndpoint= -->"""),
        new("silent_xml_token", "web.config", """<add assembly="X, PublicKeyToken={{HEX}}" WorkspaceName="w" ApiKey="" QuantumEndpoint="" />"""),
        new("silent_xml_reference", "web.config", """<add key="AZURE_QUANTUM_API_KEY" value="@Microsoft.KeyVault(VaultName=v;SecretName=azurequantumkey0123456789)" />"""),
        new("silent_xml_element_reference", "App.csproj", """<AZURE_QUANTUM_API_KEY>$([System.Environment]::GetEnvironmentVariable('X0123456789'))</AZURE_QUANTUM_API_KEY>"""),
        new("silent_xml_broken", "web.config", """<a <b <c="d' <!-- <![CDATA[ AZQU ApiKey="""),
        new("silent_xml_escaped_placeholder", "web.config", """<add value="WorkspaceName=ws;ApiKey=&lt;your key&gt;;" />"""),
        new("silent_yaml_secret_reference", "deployment.yaml", "env:\n- name: AZURE_QUANTUM_API_KEY\n  valueFrom:\n    secretKeyRef:\n      name: {{OTHER}}\n      key: AZURE_QUANTUM_API_KEY\n"),
        new("silent_yaml_short_encrypted_data", "sealed.yaml", "spec:\n  encryptedData:\n    AzureQuantumApiKey: {{LONG}}\n"),
        new("silent_yaml_sealed_secret", "sealed.yaml", "kind: SealedSecret\nspec:\n  encryptedData:\n    AZURE_QUANTUM_API_KEY: Ag{{LONG}}{{OTHER}}{{LONG}}{{OTHER}}{{LONG}}\n"),
        new("silent_yaml_pipeline_variable", "azure-pipelines.yml", "env:\n  AZURE_QUANTUM_API_KEY: $(QuantumKey)\n  CS: WorkspaceName=ws;ApiKey=$(QuantumKey);QuantumEndpoint=x\n"),
        new("silent_yaml_secret_of_a_workflow", "build.yml", "env:\n  AZURE_QUANTUM_API_KEY: ${{ secrets.QUANTUM_KEY_0123456789 }}\n  CS: \"WorkspaceName=ws;ApiKey=${{ secrets.QUANTUM_KEY }};\"\n"),
        new("silent_yaml_other_mapping", "app.yaml", "openai:\n  apiKey: {{OTHER}}\nquantum:\n  workspaceName: w\n  quantumEndpoint: https://eastus.quantum.azure.com/\n"),
        new("silent_yaml_vault", "app.yaml", "AZURE_QUANTUM_API_KEY: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  {{HEX}}{{HEX}}\n  {{HEX}}\n"),
        new("silent_yaml_alias", "app.yaml", "AZURE_QUANTUM_API_KEY: *azure_quantum_api_key_0123456789\n"),
        new("silent_yaml_odd", "app.yaml", ":\n: :\n- - -\n? x\n\"\n'\n{\n[\n|\n>\n&\n!\n# QuantumEndpoint= AZQU\n%\n---\n..."),
        new("silent_yaml_comments_far_apart", "app.yaml", "# WorkspaceName=ws;\na: 1\n# ApiKey={{OTHER}};\n"),
        new("silent_env_other_services", ".env", "OPENAI_API_KEY={{OTHER}}\nAZURE_QUANTUM_WORKSPACE_NAME=w\nAZURE_QUANTUM_SUBSCRIPTION_ID=s\nApiKey={{HEX}}\n"),
        new("silent_env_only_names", ".env", "AZURE_QUANTUM_API_KEY=\nexport AZURE_QUANTUM_API_KEY\nAZURE_QUANTUM_API_KEY_FILE=/run/{{HEX}}\n"),
        new("silent_env_command", ".env", "AZURE_QUANTUM_API_KEY=$(az keyvault secret show --name {{HEX}} --query value)\nAZURE_QUANTUM_API_KEY=`az {{HEX}}`\n"),
        new("silent_env_identifier", ".env", "AZURE_QUANTUM_API_KEY=11111111-2222-3333-4444-555555555555\n"),
        new("silent_env_encrypted", ".env", "AZURE_QUANTUM_API_KEY=\"encrypted:{{OTHER}}\"\n"),
        new("silent_ini_other_section", "app.ini", "[Quantum]\nWorkspaceName=w\nQuantumEndpoint=https://eastus.quantum.azure.com/\n[Other]\nApiKey={{OTHER}}\n"),
        new("silent_toml_arrays", "app.toml", "a = [ 1, 2\nb = { c = \"d\"\n[[x]]\nApiKey = \"{{OTHER}}\" # WorkspaceName\n"),
        new("silent_properties_of_another_service", "app.properties", "openai.api-key={{OTHER}}\nazure.quantum.workspace-name=w\nazure.quantum.QuantumEndpoint = x\n"),
        new("silent_dockerfile", "Dockerfile", "FROM x@sha256:{{HEX}}{{HEX}}\nARG AZURE_QUANTUM_API_KEY\nENV AZURE_QUANTUM_API_KEY=$AZURE_QUANTUM_API_KEY\nRUN --mount=type=secret,id={{HEX}} x\n"),
        new("silent_shell", "run.sh", "export AZURE_QUANTUM_API_KEY=$(cat {{HEX}})\nexport AZURE_QUANTUM_API_KEY=\"$1\"\necho AZURE_QUANTUM_API_KEY\necho {{HEX}}\n"),
        new("silent_powershell", "run.ps1", "$env:AZURE_QUANTUM_API_KEY = (Get-AzKeyVaultSecret -Name x).SecretValue\n$x = $env:AZURE_QUANTUM_API_KEY\n$hash = '{{HEX}}'\n"),
        new("silent_batch", "run.cmd", "set AZURE_QUANTUM_API_KEY=%1\r\nset /p AZURE_QUANTUM_API_KEY=Enter the key of the workspace:\r\necho {{HEX}}\r\n"),
        new("silent_plain", "README.md", "Set AZURE_QUANTUM_API_KEY, then see commit {{HEX}}. SubscriptionId=<guid>;WorkspaceName=<name>;ApiKey=<key>;QuantumEndpoint=<address>;\n"),
        new("silent_parser", "notes.txt", "\"ApiKey=\" \"WorkspaceName=\" (?<k>ApiKey=[^;]+);WorkspaceName=(.+);\n"),
        new("silent_razor_code", "Index.razor", "@{ var x = \"{{CS}}\"; }\n<p>{{CS}}</p>\n"),
        new("silent_razor_view", "Views/Index.cshtml", "@* nothing *@ {{KEY}} @* \"AZQU"),
        new("silent_comment_of_a_value", "appsettings.json", """{ "AZURE_QUANTUM_API_KEY": "" /* the key {{HEX}} is of another service */ }"""),
        new("silent_a_file_without_markers", "appsettings.json", """{ "ApiKey": "{{OTHER}}", "Storage": "AccountKey={{OTHER}}" }"""),
    ];

    /// <summary>One of each format, and one of none.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        [.. ConfigurationFormats.All.Select(format => "a" + format.Extensions.Split(' ')[0]), "a.txt"];

    public static IReadOnlyList<ConfigurationCase> All { get; } =
    [
        .. Json,
        .. Xml,
        .. Yaml,
        .. Lines,
        .. Scripts,
        .. Other,
        .. Silent,
        .. from home in Homes
           from placeholder in Placeholders.Select((text, index) => (Text: text, Index: index))
           select new ConfigurationCase(
               $"silent_{home.Format}_placeholder_{placeholder.Index:00}",
               home.File,
               home.Template.Replace("@", home.Format == "xml" ? placeholder.Text.Replace("<", "&lt;").Replace(">", "&gt;") : placeholder.Text)),
        .. from home in Homes
           select new ConfigurationCase($"{home.Format}_a_real_key_in_place_of_a_placeholder", home.File, home.Template.Replace("@", "<<OTHER>>")),
    ];

    /// <summary>Names, which a test runner can show and pass on.</summary>
    public static TheoryData<string> Names { get; } = new(All.Select(test => test.Name));

    public static ConfigurationCase Named(string name) => All.Single(test => test.Name == name);
}
