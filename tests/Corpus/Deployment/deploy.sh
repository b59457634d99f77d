#!/bin/sh
# Deploys the worker.
SUBSCRIPTION=1a2b3c4d-5e6f-4708-9192-a3b4c5d6e7f8
KEY=$(az quantum workspace keys list -g k8s -w worker --query primaryKey.key -o tsv) ◄ ok

kubectl create secret generic quantum \
  --from-literal=cs="SubscriptionId=$SUBSCRIPTION;ResourceGroupName=k8s;WorkspaceName=worker;ApiKey=$KEY;QuantumEndpoint=https://eastus.quantum.azure.com/" ◄ ok
kubectl create secret generic quantum-old \
  --from-literal=cs="SubscriptionId=$SUBSCRIPTION;ResourceGroupName=k8s;WorkspaceName=worker;ApiKey={{OTHER}};QuantumEndpoint=https://eastus.quantum.azure.com/" ◄ QKA0004

cat > .env <<END
AZURE_QUANTUM_CONNECTION_STRING={{CSHEX}} ◄ QKA0004
AZURE_QUANTUM_API_KEY=$KEY ◄ ok
END

docker run -e AZURE_QUANTUM_API_KEY={{BASE64}} contoso/worker ◄ QKA0004
docker run -e AZURE_QUANTUM_API_KEY contoso/worker ◄ ok
az storage blob upload --account-key "{{BASE64}}" -f log.txt -c logs ◄ ok
curl -H "Authorization: Bearer $(az account get-access-token --resource https://quantum.microsoft.com --query accessToken -o tsv)" https://eastus.quantum.azure.com/ ◄ ok
